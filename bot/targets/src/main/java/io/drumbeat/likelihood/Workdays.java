package io.drumbeat.likelihood;

import io.drumbeat.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The working days of a span, counted once. */
final class Workdays {
    private final LocalDate first;
    private final int[] upTo;

    /** Both days are in it. */
    Workdays(LocalDate first, LocalDate last, WorkingCalendar calendar) {
        this.first = first;
        this.upTo = new int[(int) ChronoUnit.DAYS.between(first, last) + 1];
        for (var i = 0; i < upTo.length; i++) {
            upTo[i] = (i == 0 ? 0 : upTo[i - 1]) + (calendar.works(first.plusDays(i)) ? 1 : 0);
        }
    }

    /** How many working days lie behind a day, until another. */
    int between(LocalDate from, LocalDate to) {
        return Math.max(0, at(to) - at(from));
    }

    private int at(LocalDate day) {
        return upTo[Math.clamp(ChronoUnit.DAYS.between(first, day), 0, upTo.length - 1)];
    }
}
