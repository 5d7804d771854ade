package io.drumbeat.team;

import io.drumbeat.calendar.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of when a team's card is: one week, one month, or what is longer as a whole, and nothing of another.
 *
 * @param read the day on which it is read
 * @param counted the last day that counts
 * @param finished the day by whose end the paces are
 * @param isFresh whether it is about now: a month that ended yesterday says nothing of what comes
 */
record TeamSpan(LocalDate read, LocalDate counted, LocalDate finished, Period period, boolean isFresh) {
    private static final int A_WEEK = 6;
    private static final int A_MONTH = 30;

    /** @param wanted null for this month; a span that is over is looked at as of its last day, a day as the month until it */
    static TeamSpan of(@Nullable Period wanted, LocalDate today) {
        var asked = wanted == null ? Period.monthOf(today) : wanted;
        var now = asked.contains(today);
        var last = now ? today : asked.to();
        var week = asked.from().isBefore(asked.to())
                && !asked.to().isAfter(asked.from().plusDays(A_WEEK));
        var longer = asked.to().isAfter(asked.from().plusDays(A_MONTH));
        var period = week ? weekOf(last, now) : longer ? asked : Period.monthOf(last);
        return new TeamSpan(today, last, now ? today.minusDays(1) : last, period, now);
    }

    private static Period weekOf(LocalDate day, boolean now) {
        return now ? Period.weekOf(day).called("本周") : Period.weekOf(day);
    }

    /** The last week, as it is read on a morning: what was done until the evening before. */
    static TeamSpan before(LocalDate morning) {
        var last = morning.minusDays(1);
        return new TeamSpan(morning, last, last, Period.weekOf(morning.minusWeeks(1)), true);
    }

    boolean isWeek() {
        return !period.to().isAfter(period.from().plusDays(A_WEEK));
    }

    boolean isLong() {
        return period.to().isAfter(period.from().plusDays(A_MONTH));
    }

    /** As whoever reads it calls it. */
    String called() {
        if (isWeek() && period.contains(read.minusWeeks(1))) {
            return "上周";
        }
        return isLong() || !period.contains(read) ? period.label() : isWeek() ? "本周" : "本月";
    }

    /** Whether nothing more can be done about it. */
    boolean isOver() {
        return period.to().isBefore(read);
    }
}
