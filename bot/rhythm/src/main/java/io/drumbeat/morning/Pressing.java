package io.drumbeat.morning;

import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What leads a morning among things that wait: what is new for some days, then no more; of what is older another one on the first
 * working day of each week, so that no morning begins for months with the same.
 */
record Pressing(LocalDate day, WorkingCalendar calendar) {
    /** In working days. */
    private static final int NEW = 3;

    private static final int A_WEEK = 7;

    /** @param waiting the most urgent first
     *  @param since for how many working days each has been waiting */
    <T> Optional<T> first(List<T> waiting, ToIntFunction<T> since) {
        var fresh = waiting.stream().filter(one -> since.applyAsInt(one) <= NEW).findFirst();
        return fresh.isPresent() || waiting.isEmpty() || !beginsTheWeek()
                ? fresh
                : Optional.of(waiting.get(turn(waiting)));
    }

    private int turn(List<?> waiting) {
        return (int) Math.floorMod(Math.floorDiv(day.toEpochDay(), A_WEEK), (long) waiting.size());
    }

    private boolean beginsTheWeek() {
        return calendar.works(day) && calendar.countIn(Period.weekOf(day).from(), day) == 1;
    }

    /** How many working days have ended since a day. */
    int daysSince(LocalDate since) {
        return since.isBefore(day) ? calendar.countIn(since, day.minusDays(1)) : 0;
    }
}
