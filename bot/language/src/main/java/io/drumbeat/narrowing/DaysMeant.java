package io.drumbeat.narrowing;

import io.drumbeat.calendar.Period;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.line.Landmarks.When;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;

/** The span that a list is wanted of where a line names days. */
public final class DaysMeant {
    private DaysMeant() {}

    /** From the first day that may be meant to the last, whichever is told first; 最近 goes on until today. */
    public static Optional<Period> of(When when, String said, LocalDate today, Direction looks) {
        var dates = when.date().day().readings(today, looks);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        if (dates.size() == 1) {
            return Optional.of(Period.day(dates.getFirst()).called(said));
        }
        var last = said.contains("近") && looks == Direction.BACK ? today : Collections.max(dates);
        return Optional.of(new Period(said, Collections.min(dates), last));
    }
}
