package io.drumbeat.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TargetsTests {
    private static Targets revenue(long monthly) {
        return new Targets(Map.of("mei", Map.of("revenue", monthly)), Map.of());
    }

    @Property
    void daysSumToTheMonthToTheFen(
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long monthly,
            @ForAll @IntRange(min = 1, max = 12) int m) {
        var month = Period.of(YearMonth.of(2026, m));
        var targets = revenue(monthly);
        var sum = month.from()
                .datesUntil(month.to().plusDays(1))
                .mapToLong(day -> targets.share("mei", "revenue", day, day, WorkingCalendar.WEEKDAYS))
                .sum();
        assertThat(sum).isEqualTo(monthly);
    }

    @Property
    void adjoiningSpansSumToBothTogether(
            @ForAll @LongRange(min = 0, max = 10_000_000_000L) long monthly,
            @ForAll @IntRange(min = 0, max = 60) int first,
            @ForAll @IntRange(min = 0, max = 60) int second) {
        var start = LocalDate.of(2026, 10, 15);
        var middle = start.plusDays(first);
        var end = middle.plusDays(1L + second);
        var targets = revenue(monthly);
        assertThat(targets.share("mei", "revenue", start, middle, WorkingCalendar.WEEKDAYS)
                        + targets.share("mei", "revenue", middle.plusDays(1), end, WorkingCalendar.WEEKDAYS))
                .isEqualTo(targets.share("mei", "revenue", start, end, WorkingCalendar.WEEKDAYS));
    }
}
