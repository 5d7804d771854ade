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
        return deal == null && divisible && isCash(entry)
                ? allocated(entry, person, value)
                : of(deal, person, value, divisible);
    }

    private Split.Parted of(@Nullable String deal, String person, long value, boolean divisible) {
        return splits.of(deal).map(split -> split.of(value, divisible)).orElseGet(() -> whole(person, value));
    }

    private static Split.Parted whole(String person, long value) {
        return new Split.Parted(value == 0 ? Map.of() : Map.of(person, value), Map.of());
    }

    private static boolean isCash(Entry entry) {
        return entry.fact() instanceof CashFact.CashCollected || entry.fact() instanceof CashFact.CashReported;
    }

    /** What a deal of its own brought in; a quote or a call shares nothing. */
    private static @Nullable String dealOf(Entry entry) {
        return switch (entry.fact()) {
            case DealFact.DealWon won -> won.deal();
            case CashFact cash -> cash.deal();
            default -> null;
        };
    }

    /** Cash that belonged to no deal is parted as the deals are that it was put to, each by what it got. */
    private Split.Parted allocated(Entry cash, String person, long value) {
        var deals = new LinkedHashMap<@Nullable String, Long>();
        var rest = amount(cash);
        for (var entry : about) {
            if (entry.fact() instanceof CashFact.CashPut put && put.cash() == cash.receipt() && rest > 0) {
                var some = Math.min(rest, put.amount().minor());
                deals.merge(put.deal(), some, Long::sum);
                rest -= some;
            }
        }
        if (rest > 0 || deals.isEmpty()) {
            deals.put(null, Math.max(1, rest));
        }
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
