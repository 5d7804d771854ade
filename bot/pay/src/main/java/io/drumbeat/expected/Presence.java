package io.drumbeat.expected;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.Terms;
import io.drumbeat.ratio.Ratio;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
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
        return of(payee, month, _ -> true);
    }

    private Ratio of(Payee payee, YearMonth month, Predicate<LocalDate> counts) {
        if (proration == null) {
            return Ratio.ONE;
        }
        var all = all(month);
        var there = there(payee, month, counts);
        if (!proration.months().isEmpty()) {
            return proration.months().reversed().stream()
                    .filter(step -> there.compareTo(step.from()) >= 0)
                    .map(Terms.MonthStep::counts)
                    .findFirst()
                    .orElse(Ratio.ZERO);
        }
        return all.isZero() || there.equals(all)
                ? Ratio.ONE
                : there.dividedBy(days(all)).min(Ratio.ONE);
    }

    /** The days that a month is taken to have. */
    private Ratio days(Ratio own) {
        return proration == null || proration.days() == null ? own : proration.days();
    }

    /** How much of several months somebody was there: the mean of them, or where the plan says so their days together. */
    public Ratio of(Payee payee, YearMonth first, YearMonth last) {
        return of(payee, first, last, _ -> true);
    }

    /** @param counts the days on which what is asked for was theirs */
    public Ratio of(Payee payee, YearMonth first, YearMonth last, Predicate<LocalDate> counts) {
        if (proration == null) {
            return Ratio.ONE;
        }
        var there = Ratio.ZERO;
        var all = Ratio.ZERO;
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            var days = proration.whole() ? all(month) : Ratio.ONE;
            there = there.plus(of(payee, month, counts).times(days));
            all = all.plus(days);
        }
        return all.isZero() ? Ratio.ONE : there.dividedBy(all);
    }

    /** The days of a month on which somebody was there, half a day as half of one. */
    public Ratio there(Payee payee, YearMonth month) {
        return there(payee, month, _ -> true);
    }

    private Ratio there(Payee payee, YearMonth month, Predicate<LocalDate> counts) {
        var leaves = proration != null && proration.leaves();
        return days(month, day -> !payee.isThere(day) || !counts.test(day) ? 0 : leaves ? 2 - payee.halvesOff(day) : 2);
    }

    /** The worked days of some months on which somebody was on leave, half a day as half of one. */
    public Ratio away(Payee payee, YearMonth first, YearMonth last) {
        var halves = first.atDay(1)
                .datesUntil(last.plusMonths(1).atDay(1))
                .filter(calendar::works)
                .mapToInt(payee::halvesOff)
                .sum();
        return Ratio.of(halves, 2);
    }

    private Ratio all(YearMonth month) {
        return days(month, _ -> 2);
    }

    /** @param halves how many halves of a day count */
    private Ratio days(YearMonth month, ToIntFunction<LocalDate> halves) {
        var working = proration != null && proration.working();
        var sum = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> !working || calendar.works(day))
                .mapToInt(halves)
                .sum();
        return Ratio.of(sum, 2);
    }
}
