package io.drumbeat.decomposition;

import io.drumbeat.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** The days of a year on which something can be reached, month by month, and the weeks that they are in. */
final class WorkingYear {
    private final List<List<LocalDate>> months = new ArrayList<>();
    private final int[] weekOf;
    private final List<String> weeks = new ArrayList<>();
    private final int year;

    /** A month in which nobody works is reached on its last day. */
    WorkingYear(int year, WorkingCalendar calendar) {
        this.year = year;
        for (var month : Month.values()) {
            var days = YearMonth.of(year, month);
            var worked = calendar.daysIn(days.atDay(1), days.atEndOfMonth());
            months.add(worked.isEmpty() ? List.of(days.atEndOfMonth()) : worked);
        }
        this.weekOf = new int[Year.of(year).length()];
        for (var i = 0; i < weekOf.length; i++) {
            var name = week(Year.of(year).atDay(i + 1));
            if (weeks.isEmpty() || !weeks.getLast().equals(name)) {
                weeks.add(name);
            }
            weekOf[i] = weeks.size() - 1;
        }
    }

    private static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    int year() {
        return year;
    }

    /** @param month from 0 */
    List<LocalDate> days(int month) {
        return months.get(month);
    }

    /** How many days of a year are worked. */
    int count() {
        return months.stream().mapToInt(List::size).sum();
    }

    /** The days on which somebody is there, month by month. */
    List<List<LocalDate>> of(Member member) {
        return months.stream()
                .map(days -> days.stream().filter(member::isThere).toList())
                .toList();
    }

    /** The weeks that have a day in the year, as {@code 2027-W05}; the first may be called by the year before. */
    List<String> weeks() {
        return weeks;
    }

    /** The place of a day's week among the weeks. */
    int weekOf(LocalDate day) {
        return weekOf[day.getDayOfYear() - 1];
    }
}
