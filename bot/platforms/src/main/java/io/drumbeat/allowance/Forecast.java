package io.drumbeat.allowance;

import io.drumbeat.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * Where a month's calls lead.
 *
 * @param used until now
 * @param atEnd at the end of the month, if its working days go on like those before
 */
record Forecast(long used, long atEnd) {
    static Forecast of(Map<LocalDate, Long> calls, LocalDate today, WorkingCalendar calendar) {
        var used = calls.values().stream().mapToLong(Long::longValue).sum();
        var month = YearMonth.from(today);
        var worked = Math.max(1, calendar.countIn(month.atDay(1), today));
        var left = calendar.countIn(today.plusDays(1), month.atEndOfMonth());
        return new Forecast(used, used + Math.round((double) used / worked * left));
    }
}
