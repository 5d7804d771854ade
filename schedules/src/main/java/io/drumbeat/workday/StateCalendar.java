package io.drumbeat.workday;

import io.drumbeat.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/**
 * The working days of a company in China: its own days first, then the state's notice of the year with its make-up days.
 * In a year without notice these are Monday to Friday without the holidays that the law fixes.
 */
public final class StateCalendar implements WorkingCalendar {
    private final StateYears state = StateYears.shipped();
    private final LegalHolidays law = new LegalHolidays();
    private final CompanyDays company;

    public StateCalendar(CompanyDays company) {
        this.company = company;
    }

    @Override
    public boolean works(LocalDate date) {
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
        var needed = today.getMonth().compareTo(Month.NOVEMBER) >= 0 ? today.getYear() + 1 : today.getYear();
        for (var year = today.getYear(); year <= needed; year++) {
            if (!knows(year)) {
                return Optional.of(
                        "工作日历没有 \"%d\" 年的放假安排，暂按周一到周五减去法定节日；通知发布后请把放假和调休写进 config/calendar.yml 的 off 和 on，年份写进 years"
                                .formatted(year));
            }
        }
        return Optional.empty();
    }
}
