package io.drumbeat.confirming;

import io.drumbeat.happening.PayFact;
import io.drumbeat.ratio.Ratio;
import java.math.RoundingMode;

/** What of cash pay counts for somebody. */
final class PaidOn {
    private PaidOn() {}

    static long fen(PayFact fact, String person) {
        var share = fact.shares().getOrDefault(person, Ratio.ZERO);
        var amount = fact.amount() == null ? Ratio.ZERO : fact.amount();
        var fen = amount.times(share).times(Ratio.of(100));
        return (fact.is("refund") ? -1 : 1) * fen.rounded(Ratio.ONE, RoundingMode.UNNECESSARY);
    }
}
