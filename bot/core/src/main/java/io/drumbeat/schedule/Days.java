package io.drumbeat.schedule;

import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
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
