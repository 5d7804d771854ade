package io.drumbeat.team;

import io.drumbeat.calendar.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of when a team's card is: a week, and the month beside it.
 *
 * @param read the day on which it is read
 * @param counted the last day that counts
 * @param finished the day by whose end the paces are
 * @param hasWeek whether a week belongs to what was asked for, and not only a month
 */
record TeamSpan(LocalDate read, LocalDate counted, LocalDate finished, Period week, Period month, boolean hasWeek) {
    private static final int A_WEEK = 6;

    /** @param wanted null for now; a span that is over is looked at as of its last day */
    static TeamSpan of(@Nullable Period wanted, LocalDate today) {
        if (wanted == null || wanted.contains(today)) {
            var week = Period.weekOf(today).called("本周");
            return new TeamSpan(today, today, today.minusDays(1), week, Period.monthOf(today), true);
        }
        var last = wanted.to();
        var hasWeek = !wanted.to().isAfter(wanted.from().plusDays(A_WEEK));
        return new TeamSpan(today, last, last, Period.weekOf(last), Period.monthOf(last), hasWeek);
    }

    /** The last week, as it is read on a morning: what was done until the evening before. */
    static TeamSpan before(LocalDate morning) {
        var last = morning.minusDays(1);
        return new TeamSpan(morning, last, last, Period.weekOf(morning.minusWeeks(1)), Period.monthOf(last), true);
    }

    /** Whether it is about today, or about what ended the evening before. */
    boolean isFresh() {
        return !counted.isBefore(read.minusDays(1));
    }
}
