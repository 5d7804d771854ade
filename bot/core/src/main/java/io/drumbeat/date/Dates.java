package io.drumbeat.date;

import io.drumbeat.number.Digits;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days as people say them: 前天, 下周三, 月底, 3天后, 12月5日, 12/5, 2026-12-05, 5号. */
public final class Dates {
    private Dates() {}

    /** A day found in a line. */
    public record Found(int from, int end, Day day) {
        Found upTo(int further) {
            return new Found(from, further, day);
        }
    }

    /** The day that starts here, or null. */
    public static @Nullable Found at(Text text, int from, LocalDate today) {
        var s = text.folded();
        if (text.insideWord(from)) {
            return null;
        }
        var span = Spans.at(text, from, today);
        if (span != null) {
            return span;
        }
        var near = Near.at(text, from, today);
        if (near != null) {
            return near;
        }
        var week = Weeks.at(s, from, today);
        if (week != null) {
            return week;
        }
        var festival = Festivals.at(s, from, today);
        if (festival != null) {
            return festival;
        }
        var english = English.day(s, from, today);
        if (english != null) {
            return english;
        }
        var month = Months.at(s, from, today);
        return month != null ? month : weekdayToo(s, numbered(s, from, today));
    }

    /** 2026-11-25 周三, 12月5日周六, 12月5日(周六): one day said twice. */
    private static @Nullable Found weekdayToo(String s, @Nullable Found found) {
        if (found == null || found.end() >= s.length()) {
            return found;
        }
        var bracket = s.charAt(found.end()) == '(';
        var blank = s.charAt(found.end()) == ' ';
        var weekday = Weeks.weekdayAt(s, found.end() + (bracket || blank ? 1 : 0));
        if (weekday == null || (bracket && !s.startsWith(")", weekday.end()))) {
            return found;
        }
        var end = weekday.end() + (bracket ? 1 : 0);
        if (found.day() instanceof Day.On(var date)) {
            // Apart and not agreeing, they are two days: 2026-11-20 周三送合同.
            return date.getDayOfWeek() == weekday.day()
                    ? new Found(found.from(), end, found.day())
                    : blank ? found : new Found(found.from(), end, new Day.Impossible());
        }
        return blank || !(found.day() instanceof Day.MonthDay)
                ? found
                : new Found(found.from(), end, new Day.OnWeekday(found.day(), weekday.day()));
    }

    /** Every day in a line, none overlapping another. */
    public static List<Found> in(Text text, LocalDate today) {
        var all = new ArrayList<Found>();
        for (var i = 0; i < text.length(); i++) {
            var found = at(text, i, today);
            if (found != null) {
                all.add(found);
                i = found.end() - 1;
            }
        }
        return all;
    }

    static Day on(int year, int month, int day) {
        var dates = Day.dated(year, month, day);
        return dates.isEmpty() ? new Day.Impossible() : new Day.On(dates.getFirst());
    }

    private static @Nullable Found numbered(String s, int from, LocalDate today) {
        if (s.startsWith("半个月后", from)) {
            return new Found(from, from + 4, new Day.On(today.plusDays(15)));
        }
        var full = full(s, from);
        if (full != null) {
            return full;
        }
        var compact = Compact.at(s, from);
        if (compact != null) {
            return compact;
        }
        var number = Digits.small(s, from);
        if (number == null || number.end() >= s.length()) {
            return null;
        }
        var n = number.value().intValue();
        var i = number.end();
        return switch (s.charAt(i)) {
            case '天', '周', '个', '日', '星', '礼' -> {
                var later = later(s, from, i, n, today);
                yield later == null && s.charAt(i) == '日' ? dayOfMonth(from, i + 1, n) : later;
            }
            case '号' -> s.startsWith("楼", i + 1) || s.startsWith("线", i + 1) ? null : dayOfMonth(from, i + 1, n);
            case '月' -> Months.numbered(s, from, i + 1, n, today);
            case '/' -> slashed(s, from, i + 1, n);
            case '.' -> dotted(s, from, slashed(s, from, i + 1, n));
            default -> null;
        };
    }

    private static Found dayOfMonth(int from, int end, int day) {
        return new Found(from, end, day < 1 || day > 31 ? new Day.Impossible() : new Day.DayOfMonth(day));
    }

    private static @Nullable Found later(String s, int from, int at, int n, LocalDate today) {
        for (var unit : List.of("天", "日", "周", "个星期", "星期", "个礼拜", "礼拜", "个月")) {
            if (s.startsWith(unit, at)) {
                var i = at + unit.length();
                i += s.startsWith("之", i) || s.startsWith("以", i) ? 1 : 0;
                var way = s.startsWith("后", i) ? 1 : s.startsWith("前", i) ? -1 : 0;
                var date =
                        switch (unit) {
                            case "天", "日" -> today.plusDays((long) way * n);
                            case "个月" -> today.plusMonths((long) way * n);
                            default -> today.plusWeeks((long) way * n);
                        };
                return way == 0 ? null : new Found(from, i + 1, new Day.On(date));
            }
        }
        return null;
    }

    static Day dayIn(int month, int day) {
        // 2024 is a leap year: what it does not have, no year has.
        return Day.dated(2024, month, day).isEmpty() ? new Day.Impossible() : new Day.MonthDay(month, day);
    }

    /** 12.5回访: a number with a point is a day only if something is to be done on it. */
    private static @Nullable Found dotted(String s, int from, @Nullable Found found) {
        var next = found == null ? from : found.end() + (s.startsWith(" ", found.end()) ? 1 : 0);
        return Vocabulary.lengthAt(Vocabulary.NEXT_STEPS, s, next) + Vocabulary.lengthAt(Vocabulary.AGAIN, s, next) > 0
                ? found
                : null;
    }

    private static @Nullable Found slashed(String s, int from, int at, int month) {
        var day = at < s.length() && Text.isDigit(s.charAt(at)) ? Digits.small(s, at) : null;
        if (day == null || month < 1 || month > 12 || !Text.isDigit(s.charAt(from))) {
            return null;
        }
        var next = day.end() < s.length() ? s.charAt(day.end()) : ' ';
        if (next == '/'
                || next == '.'
                || "万千亿元%".indexOf(next) >= 0
                || Text.isLetter(next)
                || (from > 0 && s.charAt(from - 1) == '/')) {
            return null;
        }
        return new Found(from, day.end(), dayIn(month, day.value().intValue()));
    }

    /** 2026-12-05, 2026/12/5, 2026年12月5日. */
    private static @Nullable Found full(String s, int from) {
        if (from + 6 > s.length()
                || !s.startsWith("20", from)
                || !Text.isDigit(s.charAt(from + 2))
                || !Text.isDigit(s.charAt(from + 3))) {
            return null;
        }
        var mark = s.charAt(from + 4);
        if ("-/. 年".indexOf(mark) < 0) {
            return null;
        }
        var year = Integer.parseInt(s.substring(from, from + 4));
        var month = Digits.small(s, from + 5);
        if (month == null || month.end() >= s.length() || s.charAt(month.end()) != (mark == '年' ? '月' : mark)) {
            return null;
        }
        var day = Digits.small(s, month.end() + 1);
        if (day == null) {
            return null;
        }
        var end = day.end();
        end += mark == '年' && end < s.length() && (s.charAt(end) == '日' || s.charAt(end) == '号') ? 1 : 0;
        return new Found(
                from, end, on(year, month.value().intValue(), day.value().intValue()));
    }
}
