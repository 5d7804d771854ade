package io.drumbeat.phrase;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days as people say them: 前天, 下周三, 月底, 3天后, 12月5日, 12/5, 2026-12-05, 5号. */
public final class Dates {
    private static final Map<String, Integer> MONTH_EDGE = Map.of("初", 1, "中", 15, "底", 31, "末", 31);

    private Dates() {}

    /** A day found in a line. */
    public record Found(int from, int end, Day day) {}

    /** The day that starts here, or null. */
    public static @Nullable Found at(Text text, int from, LocalDate today) {
        var s = text.folded();
        if (text.insideWord(from)) {
            return null;
        }
        var near = Near.at(text, from, today);
        if (near != null) {
            return near;
        }
        var week = Weeks.at(s, from, today);
        if (week != null) {
            return week;
        }
        var english = English.day(s, from, today);
        if (english != null) {
            return english;
        }
        var edge = edge(s, from, today);
        return edge != null ? edge : weekdayToo(s, numbered(s, from, today));
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

    /** 月底, 下月初, 下个月5号, 年底, 明年3月1日. */
    private static @Nullable Found edge(String s, int from, LocalDate today) {
        var i = from;
        var c = s.charAt(i);
        var year = c == '明' ? 1 : c == '去' ? -1 : 0;
        if ((year != 0 || c == '今') && s.startsWith("年", i + 1)) {
            return inYear(s, from, i + 2, today.getYear() + year);
        }
        if (c == '年' && (s.startsWith("底", i + 1) || s.startsWith("末", i + 1))) {
            return new Found(from, i + 2, on(today.getYear(), 12, 31));
        }
        var months = c == '下' ? 1 : c == '上' ? -1 : 0;
        var named = months != 0 || c == '这' || c == '本' || c == '当';
        i += named ? 1 : 0;
        i += named && s.startsWith("个", i) ? 1 : 0;
        if (!s.startsWith("月", i)) {
            return null;
        }
        return inMonth(s, from, i + 1, YearMonth.from(today).plusMonths(months), named, months != 0);
    }

    private static @Nullable Found inYear(String s, int from, int at, int year) {
        if (s.startsWith("底", at)) {
            return new Found(from, at + 1, on(year, 12, 31));
        }
        var month = Digits.small(s, at);
        return month != null && s.startsWith("月", month.end()) && month.value().intValue() <= 12
                ? inMonth(
                        s,
                        from,
                        month.end() + 1,
                        YearMonth.of(year, Math.max(1, month.value().intValue())),
                        true,
                        true)
                : null;
    }

    private static @Nullable Found inMonth(String s, int from, int at, YearMonth month, boolean named, boolean whole) {
        var edge = at < s.length() ? MONTH_EDGE.get(s.substring(at, at + 1)) : null;
        if (edge != null && (named || edge != 15)) {
            var day = Math.min(edge, month.lengthOfMonth());
            // A bare 月初 may lie behind or ahead; 月底 is always this month's.
            return new Found(from, at + 1, !named && edge == 1 ? new Day.DayOfMonth(1) : new Day.On(month.atDay(day)));
        }
        var day = named ? Digits.small(s, at) : null;
        if (day != null) {
            var end = day.end();
            var marked = end < s.length() && (s.charAt(end) == '日' || s.charAt(end) == '号');
            if (marked) {
                return new Found(
                        from,
                        end + 1,
                        on(month.getYear(), month.getMonthValue(), day.value().intValue()));
            }
        }
        return whole ? new Found(from, at, within(month)) : null;
    }

    private static Day within(YearMonth month) {
        return new Day.Within(List.of(month.atDay(1), month.atDay(15), month.atEndOfMonth()));
    }

    private static Day on(int year, int month, int day) {
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
            case '月' -> n < 1 || n > 12 ? noMonth(s, from, i + 1) : monthDay(s, from, i + 1, n, today);
            case '/' -> slashed(s, from, i + 1, n);
            case '.' -> dotted(s, from, slashed(s, from, i + 1, n));
            default -> null;
        };
    }

    private static @Nullable Found noMonth(String s, int from, int at) {
        var day = Digits.small(s, at);
        var marked =
                day != null && day.end() < s.length() && (s.charAt(day.end()) == '日' || s.charAt(day.end()) == '号');
        return day != null && marked ? new Found(from, day.end() + 1, new Day.Impossible()) : null;
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

    private static @Nullable Found monthDay(String s, int from, int at, int month, LocalDate today) {
        var day = Digits.small(s, at);
        if (day != null) {
            var end = day.end();
            end += end < s.length() && (s.charAt(end) == '日' || s.charAt(end) == '号') ? 1 : 0;
            return new Found(from, end, dayIn(month, day.value().intValue()));
        }
        var edge = at < s.length() ? MONTH_EDGE.get(s.substring(at, at + 1)) : null;
        if (edge != null) {
            var last = YearMonth.of(today.getYear(), month).lengthOfMonth();
            return new Found(from, at + 1, new Day.MonthDay(month, Math.min(edge, last)));
        }
        return new Found(from, s.startsWith("份", at) ? at + 1 : at, new Day.InMonth(month));
    }

    private static Day dayIn(int month, int day) {
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
        if ("-/.年".indexOf(mark) < 0) {
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
