package io.drumbeat.date;

import io.drumbeat.phrase.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days of weeks that begin on Monday: 周三, 这周三, 下礼拜一, 上上周五, next friday. */
final class Weeks {
    private static final String CHINESE = "一二三四五六日";
    private static final List<String> WEEK = List.of("星期", "礼拜", "周");
    private static final List<String> ENGLISH =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private Weeks() {}

    static Dates.@Nullable Found at(String s, int from, LocalDate today) {
        return Text.isLetter(s.charAt(from)) ? english(s, from, today) : chinese(s, from, today);
    }

    private static Dates.@Nullable Found chinese(String s, int from, LocalDate today) {
        var i = from;
        var weeks = 0;
        while (i < s.length() && (s.charAt(i) == '上' || s.charAt(i) == '下') && s.charAt(i) == s.charAt(from)) {
            weeks += s.charAt(i) == '下' ? 1 : -1;
            i++;
        }
        i += i == from && "这本当".indexOf(s.charAt(i)) >= 0 ? 1 : 0;
        var named = i > from;
        if (named && i < s.length() && s.charAt(i) == '个') {
            i++;
        }
        var week = week(s, i);
        if (week == 0) {
            return null;
        }
        i += week;
        // “这周周三” says the week twice.
        if (named && week(s, i) > 0 && weekday(s, i + week(s, i)) != null) {
            i += week(s, i);
        }
        var monday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
        var day = dayOf(monday, s, i, named);
        if (day != null) {
            return new Dates.Found(from, i + 1, day);
        }
        return named && weeks != 0 ? new Dates.Found(from, i, new Day.Within(workdays(monday))) : null;
    }

    /** The day of the week, or its end, that is said here; without a week it may be any week's. */
    private static @Nullable Day dayOf(LocalDate monday, String s, int i, boolean named) {
        var day = weekday(s, i);
        if (day != null) {
            var date = monday.plusDays(day.getValue() - 1L);
            return named ? new Day.On(date) : new Day.Weekday(day);
        }
        if (i < s.length() && s.charAt(i) == '末') {
            var saturday = monday.plusDays(5);
            var days = List.of(saturday, saturday.plusDays(1));
            return named ? new Day.Within(days) : new Day.Weekend();
        }
        return null;
    }

    private static List<LocalDate> workdays(LocalDate monday) {
        return monday.datesUntil(monday.plusDays(5)).toList();
    }

    /** A weekday without a week, and where it ends. */
    record Named(int end, DayOfWeek day) {}

    static @Nullable Named weekdayAt(String s, int from) {
        var week = week(s, from);
        var day = week == 0 ? null : weekday(s, from + week);
        return day == null ? null : new Named(from + week + 1, day);
    }

    private static int week(String s, int at) {
        for (var word : WEEK) {
            if (s.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    private static @Nullable DayOfWeek weekday(String s, int at) {
        if (at >= s.length()) {
            return null;
        }
        var c = s.charAt(at);
        var number = c == '天' ? 6 : CHINESE.indexOf(c);
        if (number < 0 && c >= '1' && c <= '7') {
            number = at + 1 < s.length() && Text.isDigit(s.charAt(at + 1)) ? -1 : c - '1';
        }
        return number < 0 ? null : DayOfWeek.of(number + 1);
    }

    private static Dates.@Nullable Found english(String s, int from, LocalDate today) {
        var way = s.startsWith("next ", from) ? 1 : s.startsWith("last ", from) ? -1 : 0;
        var here = way == 0 && s.startsWith("this ", from);
        var i = from + (way != 0 || here ? 5 : 0);
        for (var n = 0; n < 7; n++) {
            var word = ENGLISH.get(n);
            for (var name : List.of(word, word.substring(0, 3))) {
                var end = i + name.length();
                if (s.startsWith(name, i) && (end == s.length() || !Text.isLetter(s.charAt(end)))) {
                    return new Dates.Found(from, end, english(DayOfWeek.of(n + 1), way, here, today));
                }
            }
        }
        return null;
    }

    private static Day english(DayOfWeek day, int way, boolean here, LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var date = monday.plusDays(day.getValue() - 1L);
        if (way == 0) {
            return here ? new Day.On(date) : new Day.Weekday(day);
        }
        var nearest = today.with(way > 0 ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day));
        var week = date.plusWeeks(way);
        // “next friday” said on a Monday is this week's to some and next week's to others.
        return nearest.equals(week) ? new Day.On(week) : new Day.Within(List.of(nearest, week));
    }
}
