package io.drumbeat.progress;

import io.drumbeat.calendar.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of when a team's card is: a week, and the month beside it.
 *
 * @param day the day as of which it is drawn
 * @param finished the day by whose end the paces are
 */
record TeamSpan(LocalDate day, LocalDate finished, Period week, Period month) {
    /** @param wanted null for now; a span that is over is looked at as of its last day */
    static TeamSpan of(@Nullable Period wanted, LocalDate today) {
        if (wanted == null || wanted.contains(today)) {
            return new TeamSpan(today, today.minusDays(1), Period.weekOf(today), Period.monthOf(today.minusDays(1)));
        }
        var last = wanted.to();
        return new TeamSpan(last, last, Period.weekOf(last), Period.monthOf(last));
    }
}
