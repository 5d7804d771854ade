package io.drumbeat.schedule;

import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** The days of a schedule. */
@FunctionalInterface
interface Days {
    Days NONE = (_, _) -> false;
    Days ALL = (_, _) -> true;
    Days WORKED = (day, calendar) -> calendar.works(day);

    boolean on(LocalDate day, WorkingCalendar calendar);

    static Days weekly(Set<DayOfWeek> weekdays) {
        return (day, _) -> weekdays.contains(day.getDayOfWeek());
    }

    static Days once(LocalDate only) {
        return (day, _) -> day.equals(only);
    }

    /** Every so many days, the first of them included. */
    static Days everyDays(int n, LocalDate first) {
        return (day, _) -> !day.isBefore(first) && ChronoUnit.DAYS.between(first, day) % n == 0;
    }

    /** On weekdays of every so many weeks, beginning with the week of the first day. */
    static Days everyWeeks(int n, Set<DayOfWeek> weekdays, LocalDate first) {
        var monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return (day, _) -> !day.isBefore(first)
                && weekdays.contains(day.getDayOfWeek())
                && ChronoUnit.WEEKS.between(monday, day) % n == 0;
    }

    /** On a day of every so many months, beginning with the month of the first day. */
    static Days everyMonths(int n, int number, LocalDate first) {
        return (day, calendar) -> !day.isBefore(first)
                && ofMonth(number).on(day, calendar)
                && ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day)) % n == 0;
    }

    /** On a day of the year; where the year does not have it, on the last of that month. */
    static Days ofYear(int month, int number) {
        MonthDay.of(month, number);
        return (day, calendar) ->
                day.getMonthValue() == month && ofMonth(number).on(day, calendar);
    }

    /** The first or the last day of each quarter. */
    static Days ofQuarter(boolean last) {
        return (day, calendar) -> day.getMonthValue() % 3 == (last ? 0 : 1)
                && ofMonth(last ? -1 : 1).on(day, calendar);
    }

    /** Those of them from one day to another, both included. */
    default Days within(LocalDate from, LocalDate to) {
        return (day, calendar) -> !day.isBefore(from) && !day.isAfter(to) && on(day, calendar);
    }

    /** On all days of two kinds. */
    default Days or(Days other) {
        return (day, calendar) -> on(day, calendar) || other.on(day, calendar);
    }

    /** @param number 1 to 31, in shorter months the last day; -1 for the last day of every month */
    static Days ofMonth(int number) {
        return (day, _) -> {
            var length = day.lengthOfMonth();
            return day.getDayOfMonth() == (number < 0 ? length + 1 + number : Math.min(number, length));
        };
    }

    /** @param number from 1, or from -1 backwards; a week, Monday to Sunday, without that many working days has none */
    static Days workedOfWeek(int number) {
        return (day, calendar) -> {
            var week = Period.weekOf(day);
            return isNth(number, day, week.from(), week.to(), calendar);
        };
    }

    /** @param number from 1, or from -1 backwards */
    static Days workedOfMonth(int number) {
        return (day, calendar) -> {
            var month = Period.monthOf(day);
            return isNth(number, day, month.from(), month.to(), calendar);
        };
    }

    private static boolean isNth(int number, LocalDate day, LocalDate first, LocalDate last, WorkingCalendar calendar) {
        return calendar.works(day)
                && (number > 0 ? calendar.countIn(first, day) == number : calendar.countIn(day, last) == -number);
    }
}
