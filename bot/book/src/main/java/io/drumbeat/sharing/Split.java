package io.drumbeat.sharing;

import io.drumbeat.apportion.Apportion;
import io.drumbeat.fact.DealFact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How what a deal brings in is parted.
 *
 * @param receipt under which it was told
 * @param parts first whose deal it is; everybody once
 */
public record Split(long receipt, List<Part> parts) {
    /** Hundredths of a hundred, which are as fine as shares are said. */
    private static final long MYRIAD = 10_000;

    public Split {
        parts = List.copyOf(parts);
    }

    /** How far it is with somebody's part. */
    public enum State {
        /** It is theirs. */
        COUNTS,
        /** They did not say anything to it yet, and until then it is nobody's. */
        WAITS,
        /** They said no, and it is nobody's until it is parted otherwise. */
        REFUSED
    }

    /**
     * What somebody has of it.
     *
     * @param person their id
     * @param parts of all the parts together; 0 for whoever has none any more
     */
    public record Part(String person, int parts, State state) {}

    /**
     * What becomes of a value.
     *
     * @param counted for whom how much of it counts; never nothing
     * @param waiting of whom how much counts for nobody yet; never nothing
     */
    public record Parted(Map<String, Long> counted, Map<String, Long> waiting) {
        public Parted {
            counted = Map.copyOf(counted);
            waiting = Map.copyOf(waiting);
        }
    }

    /**
     * Parts a value so that the parts make it up again exactly, by the largest remainder.
     *
     * @param value in fen or as a count; less than nothing for what is given back
     * @param divisible whether it can be shared; what cannot is whose part is the largest
     */
    public Parted of(long value, boolean divisible) {
        var counted = new LinkedHashMap<String, Long>();
        var waiting = new LinkedHashMap<String, Long>();
        var worth = divisible ? apportioned(value) : whole(value);
        for (var i = 0; i < worth.length; i++) {
            var part = parts.get(i);
            if (worth[i] != 0) {
                (part.state() == State.COUNTS ? counted : waiting).put(part.person(), worth[i]);
            }
        }
        return new Parted(counted, waiting);
    }

    private long[] apportioned(long value) {
        var weights =
                parts.stream().map(part -> BigInteger.valueOf(part.parts())).toList();
        var worth = Apportion.byWeights(Math.abs(value), weights);
        for (var i = 0; i < worth.length; i++) {
            worth[i] *= Long.signum(value);
        }
        return worth;
    }

    private long[] whole(long value) {
        var worth = new long[parts.size()];
        var largest = 0;
        for (var i = 1; i < parts.size(); i++) {
            largest = parts.get(i).parts() > parts.get(largest).parts() ? i : largest;
        }
        worth[largest] = value;
        return worth;
    }

    public Optional<Part> of(String person) {
        return parts.stream().filter(part -> part.person().equals(person)).findFirst();
    }

    /** Whether some of it is nobody's yet. */
    public boolean isOpen() {
        return parts.stream().anyMatch(part -> part.state() != State.COUNTS && part.parts() > 0);
    }

    /** A part as people read it: {@code 70%}, or {@code 1/3} where no percentage is exactly it. */
    public String said(Part part) {
        return said(part.parts(), parts.stream().map(Part::parts).toList());
    }

    /** The same of what is only proposed. */
    public static String said(DealFact.Share share, List<DealFact.Share> shares) {
        return said(share.parts(), shares.stream().map(DealFact.Share::parts).toList());
    }

    private static String said(int part, List<Integer> parts) {
        var all = parts.stream().mapToLong(Integer::longValue).sum();
        var exact = all > 0 && part * MYRIAD % all == 0;
        var by = BigInteger.valueOf(part).gcd(BigInteger.valueOf(all)).longValue();
        return exact || by == 0
                ? BigDecimal.valueOf(all == 0 ? 0 : part * MYRIAD / all, 2)
                                .stripTrailingZeros()
                                .toPlainString() + "%"
                : part / by + "/" + all / by;
    }

    /** A part in hundredths of the whole, as {@code 70} or {@code 33.34}; all of them together are 100. */
    public String percent(Part part) {
        return percent(parts.indexOf(part), parts.stream().map(Part::parts).toList());
    }

    /** The same of what is only proposed. */
    public static String percent(DealFact.Share share, List<DealFact.Share> shares) {
        return percent(
                shares.indexOf(share),
                shares.stream().map(DealFact.Share::parts).toList());
    }

    private static String percent(int place, List<Integer> parts) {
        var weights = parts.stream().map(BigInteger::valueOf).toList();
        return BigDecimal.valueOf(Apportion.byWeights(MYRIAD, weights)[place], 2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
