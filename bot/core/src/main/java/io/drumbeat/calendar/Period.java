package io.drumbeat.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * A named span of days, both ends included.
 *
 * @param label how a person calls it, as {@code 本周} or {@code 2026年11月}
 */
public record Period(String label, LocalDate from, LocalDate to) {
    /** The week of a day, Monday to Sunday. */
    public static Period weekOf(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(
                "%d月%d日这周".formatted(monday.getMonthValue(), monday.getDayOfMonth()), monday, monday.plusDays(6));
    }

    /** The calendar month of a day. */
    public static Period monthOf(LocalDate day) {
        return of(YearMonth.from(day));
    }

    public static Period of(YearMonth month) {
        return new Period(
                "%d年%d月".formatted(month.getYear(), month.getMonthValue()), month.atDay(1), month.atEndOfMonth());
    }

    public static Period day(LocalDate day) {
        return new Period(day.toString(), day, day);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The day of this period that is nearest to another. */
    public LocalDate nearest(LocalDate day) {
        return day.isBefore(from) ? from : day.isAfter(to) ? to : day;
    }

    public Period called(String label) {
        return new Period(label, from, to);
    }
}
