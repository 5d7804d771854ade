package io.drumbeat.wish;

import io.drumbeat.quiet.QuietHours;
import io.drumbeat.schedule.Schedule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Days of the week on which something is not to come: 每周五, 每周六日. */
record Weekdays(Set<DayOfWeek> days) {
    private static final Pattern SAID = Pattern.compile("每周([一二三四五六日天、,和周星期礼拜到至]+)");
    private static final String NAMES = "一二三四五六日";
    /** A Monday on which no month begins or ends, and three weeks behind it. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);

    private static final int WEEKS = 3;

    static Optional<Weekdays> in(String said) {
        var found = SAID.matcher(said);
        if (!found.find()) {
            return Optional.empty();
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        var until = false;
        DayOfWeek last = null;
        for (var c : found.group(1).replace('天', '日').toCharArray()) {
            var place = NAMES.indexOf(c);
            if (place < 0) {
                until |= c == '到' || c == '至';
                continue;
            }
            var day = DayOfWeek.of(place + 1);
            if (until && last != null && last.compareTo(day) < 0) {
                days.addAll(EnumSet.range(last, day));
            }
            days.add(day);
            last = day;
            until = false;
        }
        return Optional.of(new Weekdays(days));
    }

    /** As {@code 每周五}, and {@code 每周五 12:00–18:00} where it is not all day. */
    String said(QuietHours hours) {
        return "每周" + names(days) + (hours.isNone() ? "" : " " + hours);
    }

    private static String names(Set<DayOfWeek> some) {
        return some.stream()
                .sorted()
                .map(day -> NAMES.substring(day.getValue() - 1, day.getValue()))
                .collect(Collectors.joining());
    }

    /** Whether a schedule has any of them, week by week; what comes by the month is not taken apart. */
    boolean touch(Schedule schedule) {
        var usual = of(schedule, MONDAY);
        return isWeekly(schedule, usual) && usual.stream().anyMatch(days::contains);
    }

    /** What is left of it without them; empty where that is nothing. */
    Optional<Schedule> without(Schedule schedule) {
        var left = EnumSet.copyOf(of(schedule, MONDAY));
        left.removeAll(days);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(Schedule.of("每周%s %s".formatted(names(left), schedule.time())));
    }

    private static boolean isWeekly(Schedule schedule, Set<DayOfWeek> usual) {
        for (var week = 1; week <= WEEKS; week++) {
            if (!usual.equals(of(schedule, MONDAY.plusWeeks(week)))) {
                return false;
            }
        }
        return !usual.isEmpty();
    }

    private static Set<DayOfWeek> of(Schedule schedule, LocalDate monday) {
        var on = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var date = monday.plusDays(day.getValue() - 1);
            if (!schedule.isOff()
                    && schedule.isOn(date, one -> one.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)) {
                on.add(day);
            }
        }
        return on;
    }
}
