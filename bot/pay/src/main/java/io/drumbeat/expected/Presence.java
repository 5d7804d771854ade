package io.drumbeat.expected;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.Terms;
import io.drumbeat.ratio.Ratio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How much of a month somebody was there, by a plan's own count of days. */
public final class Presence {
    private final Terms.@Nullable Proration proration;
    private final WorkingCalendar calendar;

    public Presence(Terms.@Nullable Proration proration, WorkingCalendar calendar) {
        this.proration = proration;
        this.calendar = calendar;
    }

    public boolean shrinksTargets() {
        return proration != null && proration.targets();
    }

    /** All of it where the plan does not say how days are counted. */
    public Ratio of(Payee payee, YearMonth month) {
        if (proration == null) {
            return Ratio.ONE;
        }
        var all = count(month, _ -> true);
        var there = there(payee, month);
        return all == 0 || there == all
                ? Ratio.ONE
                : Ratio.of(there).dividedBy(days(all)).min(Ratio.ONE);
    }

    /** The days that a month is taken to have. */
    private Ratio days(long own) {
        return proration == null || proration.days() == null ? Ratio.of(own) : proration.days();
    }

    /** How much of several months somebody was there: the mean of them, or where the plan says so their days together. */
    public Ratio of(Payee payee, YearMonth first, YearMonth last) {
        if (proration == null) {
            return Ratio.ONE;
        }
        var there = Ratio.ZERO;
        var all = Ratio.ZERO;
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var days = Ratio.of(proration.whole() ? count(month, _ -> true) : 1);
            there = there.plus(of(payee, month).times(days));
            all = all.plus(days);
        }
        return all.isZero() ? Ratio.ONE : there.dividedBy(all);
    }

    public long there(Payee payee, YearMonth month) {
        var leaves = proration != null && proration.leaves();
        return count(month, day -> payee.isThere(day) && !(leaves && payee.isOnLeave(day)));
    }

    private long count(YearMonth month, Predicate<LocalDate> counts) {
        var working = proration != null && proration.working();
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> !working || calendar.works(day))
                .filter(counts)
                .count();
    }
}
