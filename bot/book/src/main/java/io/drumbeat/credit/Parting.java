package io.drumbeat.credit;

import io.drumbeat.apportion.Apportion;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.sharing.Split;
import io.drumbeat.sharing.Splits;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one customer's entries bring in, parted between those who share its deals. */
public final class Parting {
    private final List<Entry> about;
    private final Splits splits;

    private Parting(List<Entry> about) {
        this.about = about;
        this.splits = Splits.of(about);
    }

    /** @param about what stands about one customer, oldest first */
    public static Parting of(List<Entry> about) {
        return new Parting(about);
    }

    /**
     * The parts of what an entry is worth, which make it up again exactly.
     *
     * @param person for whom it counts where its deal is not shared
     * @param value in fen or as a count
     * @param divisible whether it can be shared; what cannot is whose part is the largest
     */
    public Split.Parted of(Entry entry, String person, long value, boolean divisible) {
        if (splits.all().isEmpty() || value == 0) {
            return whole(person, value);
        }
        var deal = dealOf(entry);
        return divisible && isCash(entry)
                ? parted(allocated(entry, deal), person, value)
                : of(deal, person, value, divisible);
    }

    private Split.Parted of(@Nullable String deal, String person, long value, boolean divisible) {
        return splits.of(deal).map(split -> split.of(value, divisible)).orElseGet(() -> whole(person, value));
    }

    private static Split.Parted whole(String person, long value) {
        return new Split.Parted(value == 0 ? Map.of() : Map.of(person, value), Map.of());
    }

    private static boolean isCash(Entry entry) {
        return entry.fact() instanceof CashFact.CashCollected
                || entry.fact() instanceof CashFact.CashReported
                || entry.fact() instanceof CashFact.RefundGiven;
    }

    /** What a deal of its own brought in; a quote or a call shares nothing. */
    private static @Nullable String dealOf(Entry entry) {
        return switch (entry.fact()) {
            case DealFact.DealWon won -> won.deal();
            case CashFact cash -> cash.deal();
            default -> null;
        };
    }

    /** Of which deal how much of cash is, or of what was given back: what was put last goes first. */
    private Map<@Nullable String, Long> allocated(Entry entry, @Nullable String deal) {
        if (!(entry.fact() instanceof CashFact.RefundGiven back)) {
            return put(entry.receipt(), amount(entry), deal);
        }
        var deals = new LinkedHashMap<@Nullable String, Long>();
        var of = back.of();
        var before = of == null ? 0 : givenBack(of, entry);
        var rest = back.amount().minor();
        if (of != null) {
            for (var one : puts(of).reversed()) {
                var some = Math.max(0, Math.min(rest, one.amount().minor() - before));
                before = Math.max(0, before - one.amount().minor());
                deals.merge(one.deal(), some, Long::sum);
                rest -= some;
            }
        }
        deals.merge(deal, rest, Long::sum);
        return deals;
    }

    private Map<@Nullable String, Long> put(long cash, long amount, @Nullable String deal) {
        var deals = new LinkedHashMap<@Nullable String, Long>();
        var rest = amount;
        for (var one : puts(cash)) {
            var some = Math.min(rest, one.amount().minor());
            deals.merge(one.deal(), some, Long::sum);
            rest -= some;
        }
        deals.merge(deal, rest, Long::sum);
        return deals;
    }

    private List<CashFact.CashPut> puts(long cash) {
        return about.stream()
                .flatMap(entry -> entry.fact() instanceof CashFact.CashPut put && put.cash() == cash
                        ? Stream.of(put)
                        : Stream.empty())
                .toList();
    }

    private long givenBack(long cash, Entry until) {
        return about.stream()
                .takeWhile(entry -> entry.position() < until.position())
                .mapToLong(entry ->
                        entry.fact() instanceof CashFact.RefundGiven back && back.of() != null && back.of() == cash
                                ? back.amount().minor()
                                : 0)
                .sum();
    }

    /** Each deal's part is parted as the deal is. */
    private Split.Parted parted(Map<@Nullable String, Long> deals, String person, long value) {
        var worth = Apportion.byWeights(
                Math.abs(value),
                deals.values().stream().map(BigInteger::valueOf).toList());
        var counted = new HashMap<String, Long>();
        var waiting = new HashMap<String, Long>();
        var i = 0;
        for (var deal : deals.keySet()) {
            var part = of(deal, person, Long.signum(value) * worth[i++], true);
            part.counted().forEach((one, of) -> counted.merge(one, of, Long::sum));
            part.waiting().forEach((one, of) -> waiting.merge(one, of, Long::sum));
        }
        return new Split.Parted(counted, waiting);
    }

    private static long amount(Entry cash) {
        return switch (cash.fact()) {
            case CashFact.CashCollected in -> in.amount().minor();
            case CashFact.CashReported in -> in.amount().minor();
            default -> 0;
        };
    }
}
