package io.drumbeat.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.workday.CompanyDays;
import io.drumbeat.workday.StateCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private final StateCalendar calendar = new StateCalendar(CompanyDays.NONE);

    @Test
    void anHourTheClocksJumpOverComesLaterThatDay() {
        var twoThirty = Schedule.of("每天 02:30");
        var times = twoThirty.between(at("2026-03-07T12:00:00Z"), at("2026-03-09T12:00:00Z"), NEW_YORK, calendar);
        assertThat(times).containsExactly(at("2026-03-08T07:30:00Z"), at("2026-03-09T06:30:00Z"));
    }

    @Test
    void anHourThatComesTwiceIsUsedOnce() {
        var oneThirty = Schedule.of("每天 01:30");
        var times = oneThirty.between(at("2026-10-31T12:00:00Z"), at("2026-11-02T12:00:00Z"), NEW_YORK, calendar);
        assertThat(times).containsExactly(at("2026-11-01T05:30:00Z"), at("2026-11-02T06:30:00Z"));
    }

    @Test
    void shanghaiKeepsItsHourAllYear() {
        assertThat(year(Schedule.of("每天 09:00"), SHANGHAI)).hasSize(365).allMatch(at -> at.toString()
                .endsWith("T01:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"每个工作日 09:00", "每个工作日 02:30", "每个工作日 00:00"})
    void inEveryZoneEachWorkingDayOfAYearComesExactlyOnce(String words) {
        var schedule = Schedule.of(words);
        for (var zone : ZoneId.getAvailableZoneIds()) {
            var days = year(schedule, ZoneId.of(zone)).stream()
                    .map(at -> at.atZone(ZoneId.of(zone)).toLocalDate())
                    .toList();
            assertThat(days).as(zone).isEqualTo(calendar.daysIn(FIRST, LAST));
        }
    }

    @Test
    void makeUpDaysCountAndHolidaysDoNot() {
        assertThat(year(Schedule.of("每个工作日 09:00"), SHANGHAI))
                .contains(at("2026-10-10T01:00:00Z"), at("2026-02-28T01:00:00Z"))
                .doesNotContain(at("2026-10-01T01:00:00Z"), at("2026-02-16T01:00:00Z"));
    }

    @Test
    void askingInPiecesMissesNothingAndRepeatsNothing() {
        var schedule = Schedule.of("每个工作日 09:00");
        var whole = year(schedule, NEW_YORK);
        var random = new Random(7);
        var pieces = new ArrayList<Instant>();
        var from = start(NEW_YORK);
        while (from.isBefore(end(NEW_YORK))) {
            var to = from.plus(Duration.ofMinutes(1 + random.nextInt(4000)));
            to = to.isAfter(end(NEW_YORK)) ? end(NEW_YORK) : to;
            pieces.addAll(schedule.between(from, to, NEW_YORK, calendar));
            from = to;
        }
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void theNextOneFollowsTheOneBefore() {
        var schedule = Schedule.of("每月最后一个工作日 16:00");
        var walked = new ArrayList<Instant>();
        for (var at = schedule.next(start(SHANGHAI), SHANGHAI, calendar);
                at.orElseThrow().isBefore(end(SHANGHAI));
                at = schedule.next(at.orElseThrow(), SHANGHAI, calendar)) {
            walked.add(at.orElseThrow());
        }
        assertThat(walked).hasSize(12).isEqualTo(year(schedule, SHANGHAI)).contains(at("2026-02-28T08:00:00Z"));
    }

    @Test
    void aWorkingWeekBeginsAfterItsHoliday() {
        assertThat(year(Schedule.of("工作周第一天 09:00"), SHANGHAI))
                .contains(at("2026-10-08T01:00:00Z"))
                .doesNotContain(at("2026-10-05T01:00:00Z"));
    }

    @Test
    void aWeekWithoutWorkHasNoFirstDay() {
        WorkingCalendar onlyJanuary = day -> day.getMonthValue() == 1 && day.getDayOfWeek() == DayOfWeek.MONDAY;
        var times = Schedule.of("工作周第一天 09:00").between(start(SHANGHAI), end(SHANGHAI), SHANGHAI, onlyJanuary);
        assertThat(times).hasSize(4);
    }

    private List<Instant> year(Schedule schedule, ZoneId zone) {
        return schedule.between(start(zone), end(zone), zone, calendar);
    }

    private static Instant start(ZoneId zone) {
        return FIRST.atStartOfDay(zone).toInstant().minusMillis(1);
    }

    private static Instant end(ZoneId zone) {
        return LAST.atTime(LocalTime.of(23, 59)).atZone(zone).toInstant();
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
