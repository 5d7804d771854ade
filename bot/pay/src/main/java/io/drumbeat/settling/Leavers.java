package io.drumbeat.settling;

import io.drumbeat.counted.Asking;
import io.drumbeat.earned.Earned;
import io.drumbeat.office.Office;
import io.drumbeat.plan.PayRule;
import io.drumbeat.ratio.Ratio;
import java.math.RoundingMode;
import java.time.YearMonth;

/** What somebody who left does not get of what is due only after their last day. */
final class Leavers {
    static final Reason REASON = new Reason("离职", "离职以后才到期的，不发 %s", "以前没发的 %s，这次冲销");
    private final boolean gone;
    private final Ratio share;

    Leavers(Office office, PayRule rule, Asking asking) {
        var own = rule.leavers();
        this.share = own == null ? office.plan.terms().leavers() : own;
        var left = asking.payee().left();
        var month = asking.month();
        this.gone = left != null
                && (YearMonth.from(left).isBefore(month)
                        || (rule.atEnd() && left.isBefore(rule.per().last(month).atEndOfMonth())));
    }

    /** Whether they get all of it. */
    boolean isNothing() {
        return share.equals(Ratio.ONE);
    }

    /**
     * By how much what is forfeited of a piece grew.
     *
     * @param payable what nothing keeps back by now
     */
    long forfeited(Earned earned, long payable) {
        if (isNothing()) {
            return 0;
        }
        var before = earned.forfeited;
        if (payable < earned.payable) {
            earned.forfeited =
                    earned.payable == 0 ? 0 : rounded(Ratio.of(before).times(Ratio.of(payable, earned.payable)));
        } else if (gone) {
            earned.forfeited += rounded(Ratio.of(payable - earned.payable).times(Ratio.ONE.minus(share)));
        }
        earned.payable = payable;
        return earned.forfeited - before;
    }

    private static long rounded(Ratio amount) {
        return amount.rounded(Ratio.ONE, RoundingMode.HALF_UP);
    }
}
