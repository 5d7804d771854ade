package io.drumbeat.date;

import io.drumbeat.calendar.Period;
import io.drumbeat.date.Dates.Found;
import io.drumbeat.number.Digits;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days that are called by their month or year: 月底, 下月初, 明年3月1日, 12月5日. */
final class Months {
    private static final Map<String, Integer> EDGE = Map.of("初", 1, "中", 15, "底", 31, "末", 31);

    private static final String NUMBER = "(\\d{1,2}|十[一二]?|[一二两三四五六七八九])";
    private static final Pattern RANGE = Pattern.compile(
            "(?:(20\\d\\d)年)?" + NUMBER + "(?:月份?)?\\s?(到|至|~|～|—|-|和|、)\\s?(?:(20\\d\\d)年)?" + NUMBER + "月份?(?!\\d)");
    private static final Pattern RECENT = Pattern.compile("(?:最?近|过去)" + NUMBER + "个月");

    private Months() {}

    /** 月底, 下月初, 下个月5号, 年底, 明年3月1日. */
    static @Nullable Found at(String s, int from, LocalDate today) {
        var i = from;
        var c = s.charAt(i);
        var year = c == '明' ? 1 : c == '去' ? -1 : 0;
        if ((year != 0 || c == '今') && s.startsWith("年", i + 1)) {
            return inYear(s, from, i + 2, today.getYear() + year);
        }
        if (c == '年' && (s.startsWith("底", i + 1) || s.startsWith("末", i + 1))) {
            return new Found(from, i + 2, Dates.on(today.getYear(), 12, 31));
        }
        var months = c == '下' ? 1 : c == '上' ? -1 : 0;
        var named = months != 0 || c == '这' || c == '本' || c == '当';
        i += named ? 1 : 0;
        i += named && s.startsWith("个", i) ? 1 : 0;
        if (!s.startsWith("月", i)) {
            return null;
        }
        var month = YearMonth.from(today).plusMonths(months);
        var day = inMonth(s, from, i + 1, month, named);
        return day != null || months == 0 ? day : new Found(from, i + 1, within(month));
    }

    private static @Nullable Found inYear(String s, int from, int at, int year) {
        if (s.startsWith("底", at)) {
            return new Found(from, at + 1, Dates.on(year, 12, 31));
        }
        var named = Digits.small(s, at);
        if (named == null || !s.startsWith("月", named.end()) || named.value().intValue() > 12) {
            return null;
        }
        var month = YearMonth.of(year, Math.max(1, named.value().intValue()));
        var day = inMonth(s, from, named.end() + 1, month, true);
        return day != null ? day : new Found(from, named.end() + 1, within(month));
    }

    /** A day of the month, if one is said behind it. */
    private static @Nullable Found inMonth(String s, int from, int at, YearMonth month, boolean named) {
        var beginning = named ? beginning(s, from, at, month) : null;
        if (beginning != null) {
            return beginning;
        }
        var edge = at < s.length() ? EDGE.get(s.substring(at, at + 1)) : null;
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
                        Dates.on(
                                month.getYear(),
                                month.getMonthValue(),
                                day.value().intValue()));
            }
        }
        return null;
    }

    /** 下个月初五. */
    private static @Nullable Found beginning(String s, int from, int at, YearMonth month) {
        var day = s.startsWith("初", at) ? Digits.small(s, at + 1) : null;
        return day == null || day.value().intValue() > 10
                ? null
                : new Found(
                        from,
                        day.end(),
                        new Day.Within(List.of(month.atDay(day.value().intValue()))));
    }

    private static Day within(YearMonth month) {
        return new Day.Within(List.of(month.atDay(1), month.atDay(15), month.atEndOfMonth()));
    }

    /** What follows 12月; there is no thirteenth month. */
    static @Nullable Found numbered(String s, int from, int at, int month, LocalDate today) {
        return month < 1 || month > 12 ? noMonth(s, from, at) : monthDay(s, from, at, month, today);
    }

    private static @Nullable Found noMonth(String s, int from, int at) {
        var day = Digits.small(s, at);
        var marked =
                day != null && day.end() < s.length() && (s.charAt(day.end()) == '日' || s.charAt(day.end()) == '号');
        return day != null && marked ? new Found(from, day.end() + 1, new Day.Impossible()) : null;
    }

    private static Found monthDay(String s, int from, int at, int month, LocalDate today) {
        var day = Digits.small(s, at);
        if (day != null) {
            var end = day.end();
            end += end < s.length() && (s.charAt(end) == '日' || s.charAt(end) == '号') ? 1 : 0;
            return new Found(from, end, Dates.dayIn(month, day.value().intValue()));
        }
        var edge = at < s.length() ? EDGE.get(s.substring(at, at + 1)) : null;
        if (edge != null) {
            var last = YearMonth.of(today.getYear(), month).lengthOfMonth();
            return new Found(from, at + 1, new Day.MonthDay(month, Math.min(edge, last)));
        }
        return new Found(from, s.startsWith("份", at) ? at + 1 : at, new Day.InMonth(month));
    }

    /**
     * A span of whole months, and where it ends.
     *
     * @param period of a range without a year the last that has begun
     */
    record Range(int end, Period period) {}

    /** 7月到9月, 7-9月, 9月和10月, 2026年11月到12月, 近三个月: several months in a row, or null. */
    static @Nullable Range several(String s, int from, LocalDate today) {
        var recent = RECENT.matcher(s).region(from, s.length());
        if (recent.lookingAt()) {
            var last = YearMonth.from(today);
            return range(recent, s, last.minusMonths(number(recent.group(1)) - 1L), last);
        }
        var said = RANGE.matcher(s).region(from, s.length());
        if (!said.lookingAt() || number(said.group(2)) > 12 || number(said.group(5)) > 12 || isTwoDays(said)) {
            return null;
        }
        var first = number(said.group(2));
        var last = number(said.group(5));
        var year = said.group(1) != null
                ? Integer.parseInt(said.group(1))
                : first > today.getMonthValue() ? today.getYear() - 1 : today.getYear();
        var until = said.group(4) != null ? Integer.parseInt(said.group(4)) : last < first ? year + 1 : year;
        return first < 1 || last < 1 ? null : range(said, s, YearMonth.of(year, first), YearMonth.of(until, last));
    }

    /** 9和10月 may be anything; of 9月和12月 those between are not meant. */
    private static boolean isTwoDays(Matcher said) {
        var and = said.group(3).equals("和") || said.group(3).equals("、");
        return and && number(said.group(5)) - number(said.group(2)) != 1;
    }

    private static @Nullable Range range(Matcher said, String s, YearMonth first, YearMonth last) {
        return last.isBefore(first)
                ? null
                : new Range(
                        said.end(),
                        new Period(s.substring(said.start(), said.end()), first.atDay(1), last.atEndOfMonth()));
    }

    private static int number(String said) {
        var read = Digits.small(said.replace('两', '二'), 0);
        return read == null ? 0 : read.value().intValue();
    }
}
