package io.drumbeat.workday;

import io.drumbeat.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The working days of a company in China: its own days first, then the state's notice of the year with its make-up days.
 * In a year without notice these are Monday to Friday without the holidays that the law fixes.
 */
public final class StateCalendar implements WorkingCalendar {
    private static final int IN_A_YEAR = 12;

    private final StateYears state = StateYears.shipped();
    private final LegalHolidays law = new LegalHolidays();
    private final CompanyDays company;

    /** For each month, counted from the year 0 on, a bit for each of its days that is worked. */
    private final Map<Integer, Integer> months = new ConcurrentHashMap<>();

    public StateCalendar(CompanyDays company) {
        this.company = company;
    }

    @Override
    public boolean works(LocalDate date) {
        return (worked(YearMonth.from(date)) & bit(date.getDayOfMonth())) != 0;
    }

    @Override
    public int countIn(LocalDate from, LocalDate to) {
        var count = 0;
        for (var month = YearMonth.from(from);
                !from.isAfter(to) && !month.isAfter(YearMonth.from(to));
                month = month.plusMonths(1)) {
            var first = month.equals(YearMonth.from(from)) ? from.getDayOfMonth() : 1;
            var last = month.equals(YearMonth.from(to)) ? to.getDayOfMonth() : month.lengthOfMonth();
            count += Integer.bitCount(worked(month) & (upTo(last) ^ upTo(first - 1)));
        }
        return count;
    }

    private int worked(YearMonth month) {
        return months.computeIfAbsent(month.getYear() * IN_A_YEAR + month.getMonthValue(), _ -> {
            var days = 0;
            for (var day = 1; day <= month.lengthOfMonth(); day++) {
                days |= isWorked(month.atDay(day)) ? bit(day) : 0;
            }
            return days;
        });
    }

    private static int bit(int day) {
        return 1 << (day - 1);
    }

    /** All days of a month until one. */
    private static int upTo(int day) {
        return (int) ((1L << day) - 1);
    }

    private boolean isWorked(LocalDate date) {
        if (company.on().contains(date) || company.off().contains(date)) {
            return company.on().contains(date);
        }
        var weekday = WEEKDAYS.works(date);
        return knows(date.getYear()) ? state.works(date, weekday) : weekday && !law.include(date);
    }

    /** Whether the holidays and make-up days of a year are known, shipped or told by the company. */
    public boolean knows(int year) {
        return state.know(year) || company.years().contains(year);
    }

    /** From November on, what to do about a coming year that is not known; for this year always. */
    public Optional<String> missing(LocalDate today) {
        return unknown(today)
                .map(
                        "工作日历没有 \"%d\" 年的放假安排，暂按周一到周五减去法定节日；通知发布后请把放假和调休写进 config/calendar.yml 的 off 和 on，年份写进 years"
                                ::formatted);
    }

    /** The year that is not known, this one or from November on the coming one. */
    Optional<Integer> unknown(LocalDate today) {
        var needed = today.getMonth().compareTo(Month.NOVEMBER) >= 0 ? today.getYear() + 1 : today.getYear();
        return IntStream.rangeClosed(today.getYear(), needed)
                .filter(year -> !knows(year))
                .boxed()
                .findFirst();
    }
}
