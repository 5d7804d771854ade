package io.drumbeat.receivable;

import io.drumbeat.fact.CashFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cash that was given back cannot be taken back under its refund: the refund would be left behind as money that never came. */
public final class RefundedCash {
    private RefundedCash() {}

    /**
     * The newest refund that a change would leave with less cash than it gives back.
     *
     * @param customers whose cash the change touches
     */
    public static Optional<Entry> leftBehind(List<String> customers, Known before, Known after) {
        return customers.stream()
                .flatMap(customer -> {
                    var missing = missing(customer, before);
                    var then = missing(customer, after);
                    return refunds(customer, after).stream()
                            .filter(refund -> then.getOrDefault(of(refund), 0L) > missing.getOrDefault(of(refund), 0L));
                })
                .max(Comparator.comparingLong(Entry::position));
    }

    /** By the cash that is given back, and by currency where none was named: how much more went back than came. */
    private static Map<String, Long> missing(String customer, Known known) {
        var sums = new HashMap<String, Long>();
        refunds(customer, known).forEach(refund -> sums.merge(of(refund), amount(refund), Long::sum));
        for (var cash : Cashbook.of(customer, known).cash()) {
            if (!cash.isOpen()) {
                sums.merge(String.valueOf(cash.receipt()), -cash.amount().minor(), Long::sum);
                sums.merge(
                        cash.amount().currency().getCurrencyCode(),
                        -cash.amount().minor(),
                        Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum <= 0);
        return sums;
    }

    private static List<Entry> refunds(String customer, Known known) {
        return known.ledger().about(customer).stream()
                .filter(entry -> entry.fact() instanceof CashFact.RefundGiven)
                .toList();
    }

    private static String of(Entry refund) {
        var given = (CashFact.RefundGiven) refund.fact();
        return given.of() == null ? given.amount().currency().getCurrencyCode() : String.valueOf(given.of());
    }

    private static long amount(Entry refund) {
        return ((CashFact.RefundGiven) refund.fact()).amount().minor();
    }
}
