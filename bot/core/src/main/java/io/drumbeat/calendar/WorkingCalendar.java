package io.drumbeat.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Which days are worked: state holidays, make-up days and the company's own days are already in it. */
@FunctionalInterface
public interface WorkingCalendar {
    /** Monday to Friday, for tests and for years the state calendar does not know. */
    WorkingCalendar WEEKDAYS = date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;

    /** More days off in a row there are none. */
    int LONGEST_OFF = 14;

    boolean works(LocalDate date);

    /** The working days in a span, both ends included, in order. */
    default List<LocalDate> daysIn(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? List.of()
                : from.datesUntil(to.plusDays(1)).filter(this::works).toList();
    }

    /** The last of the days off that follow a day without a break; the day itself where the next is worked. */
    default LocalDate lastOffAfter(LocalDate day) {
        var last = day;
        while (!works(last.plusDays(1)) && last.isBefore(day.plusDays(LONGEST_OFF))) {
            last = last.plusDays(1);
        }
        return last;
    }

    /** How many working days a span has, both ends included. */
    default int countIn(LocalDate from, LocalDate to) {
        return daysIn(from, to).size();
    }
}
