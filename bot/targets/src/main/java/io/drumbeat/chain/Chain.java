package io.drumbeat.chain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain behind a target: target = price × deals, deals = leads × the rate of each stage (× follow-ups, where a rate is
 * one of each follow-up). Whatever is null is not known.
 *
 * @param target in fen
 * @param price of an average deal, in fen
 * @param rates of each stage from a lead to a deal, each above 0; empty where none is known
 * @param followups how often each lead is followed up, or null where that is no link of its own
 */
record Chain(
        @Nullable BigDecimal target,
        @Nullable BigDecimal price,
        @Nullable BigDecimal deals,
        List<BigDecimal> rates,
        @Nullable BigDecimal followups,
        @Nullable BigDecimal leads) {
    private static final int DIGITS = 6;
    /** What differs only beyond these digits is the same. */
    private static final int EXACT = 9;

    static final Chain OPEN = new Chain(null, null, null, List.of(), null, null);

    Chain {
        rates = List.copyOf(rates);
    }

    Chain target(BigDecimal fen) {
        return new Chain(fen, price, deals, rates, followups, leads);
    }

    Chain price(BigDecimal fen) {
        return new Chain(target, fen, deals, rates, followups, leads);
    }

    Chain deals(@Nullable BigDecimal count) {
        return new Chain(target, price, count, rates, followups, leads);
    }

    Chain rates(List<BigDecimal> each) {
        return new Chain(target, price, deals, each, followups, leads);
    }

    Chain followups(BigDecimal times) {
        return new Chain(target, price, deals, rates, times, leads);
    }

    Chain leads(@Nullable BigDecimal count) {
        return new Chain(target, price, deals, rates, followups, count);
    }

    /** How many deals come of one lead; null where no rate is known. */
    @Nullable
    BigDecimal perLead() {
        if (rates.isEmpty()) {
            return null;
        }
        var each = rates.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
        return followups == null ? each : each.multiply(followups);
    }

    /** The same with whatever follows from what is known; deals and leads that are needed are whole ones. */
    Chain solved() {
        for (var chain = this; ; ) {
            var next = chain.step();
            if (next.equals(chain)) {
                return chain;
            }
            chain = next;
        }
    }

    private Chain step() {
        var each = perLead();
        if (price != null && deals != null && target == null) {
            return target(price.multiply(deals).setScale(0, RoundingMode.HALF_UP));
        }
        if (target != null && deals != null && price == null) {
            return price(target.divide(deals, 0, RoundingMode.CEILING));
        }
        if (target != null && price != null && deals == null) {
            return deals(whole(target.divide(price, MathContext.DECIMAL128)));
        }
        if (each != null && leads != null && deals == null) {
            return deals(leads.multiply(each));
        }
        if (each != null && deals != null && leads == null) {
            return leads(whole(deals.divide(each, MathContext.DECIMAL128)));
        }
        if (deals != null && leads != null && each == null && leads.signum() > 0) {
            var times = followups == null ? BigDecimal.ONE : followups;
            return rates(List.of(deals.divide(leads.multiply(times), DIGITS, RoundingMode.CEILING)));
        }
        return this;
    }

    /** As many as are needed; what is over only because a third has no last digit needs no other one. */
    static BigDecimal whole(BigDecimal count) {
        return count.setScale(EXACT, RoundingMode.HALF_UP).setScale(0, RoundingMode.CEILING);
    }

    /** Whether nothing is missing. */
    boolean isWhole() {
        return target != null && price != null && deals != null && leads != null && !rates.isEmpty();
    }

    /** How many parts a target is the product of. */
    int links() {
        return 2 + rates.size() + (followups == null ? 0 : 1);
    }

    /**
     * By how much every one of so many links must grow for the whole to grow to a multiple.
     *
     * @return in tenths of a percent, rounded up, so that the whole is reached
     */
    static int growth(BigDecimal multiple, int links) {
        var tenths = 0;
        var thousand = BigInteger.valueOf(1000);
        var wanted = multiple.multiply(new BigDecimal(thousand.pow(links)));
        while (new BigDecimal(thousand.add(BigInteger.valueOf(tenths)).pow(links)).compareTo(wanted) < 0) {
            tenths++;
        }
        return tenths;
    }
}
