package io.drumbeat.workday;

import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The holidays that the law fixes for every year (全国年节及纪念日放假办法, as of 2025), before the yearly notice moves days
 * around them.
 */
final class LegalHolidays {
    private static final Set<MonthDay> BY_SUN = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));
    /** Month and day of the moon's year, as 815 for the fifteenth of the eighth month. */
    private static final Set<Integer> BY_MOON = Set.of(101, 102, 103, 505, 815);

    /** Asking the moon takes long enough to be felt where a card counts the working days of a month. */
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    boolean include(LocalDate date) {
        return byYear.computeIfAbsent(date.getYear(), LegalHolidays::of).contains(date);
    }

    private static Set<LocalDate> of(int year) {
        return Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .filter(LegalHolidays::isHoliday)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isHoliday(LocalDate date) {
        return BY_SUN.contains(MonthDay.from(date))
                || BY_MOON.contains(byMoon(date))
                || byMoon(date.plusDays(1)) == 101
                || solar(date).getLunar().getJieQi().equals("清明");
    }

    private static int byMoon(LocalDate date) {
        var moon = solar(date).getLunar();
        // Leap months are negative here, so they match nothing: their days are not holidays.
        return moon.getMonth() * 100 + moon.getDay();
    }

    private static Solar solar(LocalDate date) {
        return Solar.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
