package io.drumbeat.settling;

import io.drumbeat.counted.Asking;
import io.drumbeat.earned.Earned;
import io.drumbeat.office.Office;
import io.drumbeat.plan.PayRule;
import io.drumbeat.ratio.Ratio;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What somebody who left does not get of what is due only after their last day. */
final class Leavers {
    static final Reason REASON = new Reason("离职", "离职以后才到期的，不发 %s", "以前没发的 %s，这次冲销");
    private final boolean gone;
    private final Ratio share;
    private final Due due;
    private final LocalDate end;
    /** The last day of whoever leaves before the month is over; null for everybody else. */
    private final @Nullable LocalDate last;

    Leavers(Office office, PayRule rule, Asking asking) {
        var own = rule.leavers();
        this.share = own == null ? office.plan.terms().leavers() : own;
        var left = asking.payee().left();
        var month = asking.month();
        this.gone = left != null
                && (YearMonth.from(left).isBefore(month)
                        || (rule.atEnd() && left.isBefore(rule.per().last(month).atEndOfMonth())));
        this.end = asking.end();
        this.last = gone || left == null || !left.isBefore(end) ? null : left;
        this.due = new Due(office, rule, asking);
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
        if (last != null) {
            earned.forfeited = rounded(Ratio.of(after(earned, payable, last)).times(Ratio.ONE.minus(share)));
        } else if (payable < earned.payable) {
            earned.forfeited =
                    earned.payable == 0 ? 0 : rounded(Ratio.of(before).times(Ratio.of(payable, earned.payable)));
        } else if (gone) {
            earned.forfeited += rounded(Ratio.of(payable - earned.payable).times(Ratio.ONE.minus(share)));
        }
        earned.payable = payable;
        return earned.forfeited - before;
    }

    /** How much of what is payable by the end of the month came only after somebody's last day. */
    private long after(Earned earned, long payable, LocalDate day) {
        return payable <= 0 ? 0 : payable - rounded(Ratio.of(payable).times(due.inTime(earned, day, end)));
    }

    private static long rounded(Ratio amount) {
        return amount.rounded(Ratio.ONE, RoundingMode.HALF_UP);
    }
}
