package io.drumbeat.span;

import io.drumbeat.calendar.Period;
import io.drumbeat.number.Digits;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stretches of days that are told from today or by where they lie: 过去30天, 未来两周, 前三季度, 下下月, 12.1-12.15, 上旬. */
final class Stretches {
    private static final String NUMBER = "(\\d{1,3}|[一两二三四五六七八九十]{1,3})";
    private static final Pattern FROM_TODAY = Pattern.compile("(过去|最近|近|前|未来|接下来|往后|今后)的?" + NUMBER
            + "(?:个)?(天|日|周|星期|礼拜|月)(?!份|\\d)|(?:the )?(last|past|next) (\\d{1,3}) (days|weeks|months)");
    private static final Pattern FIRST_OF_YEAR =
            Pattern.compile("(?:(20\\d\\d|今年|明年|去年)年?的?)?[前头]([一两二三四五六七八九十1-9]{1,2})个?(季度|季|月)(?!份|\\d)");
    private static final Pattern AFTER_NEXT = Pattern.compile("下下个?(月|周|星期|礼拜|季度)");
    private static final Pattern DOTTED =
            Pattern.compile("(\\d{1,2})[./](\\d{1,2})\\s*(?:-|~|—|到|至)\\s*(\\d{1,2})[./](\\d{1,2})(?![\\d./])");
    private static final Pattern DAYS =
            Pattern.compile("(\\d{1,2})月(?:份)?的?(\\d{1,2})[日号]?\\s*(?:-|~|—|到|至)\\s*(\\d{1,2})[日号]");
    private static final Pattern TENTH = Pattern.compile("的?([上中下])旬");
    private static final int TEN = 10;
    private static final int MONTHS = 12;

    private Stretches() {}

    /** The one that starts here; or null. */
    static SpanWords.@Nullable Found at(String s, int from, LocalDate today) {
        var dotted = SpanWords.starting(DOTTED, s, from);
        if (dotted != null) {
            return days(dotted, 3, today);
        }
        var days = SpanWords.starting(DAYS, s, from);
        if (days != null) {
            return days(days, 1, today);
        }
        var first = SpanWords.starting(FIRST_OF_YEAR, s, from);
        if (first != null) {
            var count = number(first.group(2)) * (first.group(3).equals("月") ? 1 : 3);
            var year = SpanWords.year(first.group(1), today);
            return count < 1 || count > MONTHS ? null : SpanWords.months(first.end(), year, 1, count);
        }
        var told = SpanWords.starting(FROM_TODAY, s, from);
        if (told != null) {
            return told.group(4) == null
                    ? fromToday(told.end(), today, "过去最近前".contains(told.group(1)), told.group(2), told.group(3))
                    : fromToday(told.end(), today, !told.group(4).equals("next"), told.group(5), told.group(6));
        }
        var next = SpanWords.starting(AFTER_NEXT, s, from);
        if (next != null) {
            return afterNext(next.end(), next.group(1), today);
        }
        var tenth = SpanWords.starting(TENTH, s, from);
        return tenth == null || !s.startsWith(tenth.group(1), from)
                ? null
                : tenth(tenth.end(), YearMonth.from(today), tenth.group(1));
    }

    /** 11月上旬: a third of a month that was said before it; or null. */
    static SpanWords.@Nullable Found within(SpanWords.Found month, String s) {
        var tenth = SpanWords.starting(TENTH, s, month.end());
        var of = YearMonth.from(month.period().from());
        return tenth == null || !of.equals(YearMonth.from(month.period().to()))
                ? null
                : tenth(tenth.end(), of, tenth.group(1));
    }

    private static SpanWords.Found tenth(int end, YearMonth month, String which) {
        var place = "上中下".indexOf(which);
        var last = place == 2 ? month.atEndOfMonth() : month.atDay(TEN * (place + 1));
        return new SpanWords.Found(end, Span.of(month.atDay(TEN * place + 1), last));
    }

    /** So many up to today, or from tomorrow on. */
    private static SpanWords.Found fromToday(int end, LocalDate today, boolean back, String count, String unit) {
        var many = Math.max(1, number(count));
        var days = unit.matches("周|星期|礼拜|weeks");
        if (unit.matches("月|months")) {
            var month = YearMonth.from(today);
            var first = back ? month.minusMonths(many - 1L) : month.plusMonths(1);
            return new SpanWords.Found(
                    end, Span.of(first.atDay(1), first.plusMonths(many - 1L).atEndOfMonth()));
        }
        var length = days ? 7L * many : many;
        return new SpanWords.Found(
                end,
                back
                        ? Span.of(today.minusDays(length - 1), today)
                        : Span.of(today.plusDays(1), today.plusDays(length)));
    }

    private static SpanWords.Found afterNext(int end, String unit, LocalDate today) {
        return switch (unit) {
            case "月" -> {
                var month = YearMonth.from(today).plusMonths(2);
                yield SpanWords.months(end, month.getYear(), month.getMonthValue(), 1);
            }
            case "季度" -> {
                var first = YearMonth.from(today).plusMonths(6L - (today.getMonthValue() - 1) % 3);
                yield SpanWords.months(end, first.getYear(), first.getMonthValue(), 3);
            }
            default -> new SpanWords.Found(end, Period.weekOf(today.plusWeeks(2)));
        };
    }

    /**
     * Of the year in which it is nearest; null where there is no such day.
     *
     * @param month the group that says in which month the last day lies; the day stands in the last group
     */
    private static SpanWords.@Nullable Found days(Matcher said, int month, LocalDate today) {
        try {
            var first = Integer.parseInt(said.group(1));
            var year = SpanWords.nearest(first, today);
            var from = LocalDate.of(year, first, Integer.parseInt(said.group(2)));
            var to = LocalDate.of(
                    year, Integer.parseInt(said.group(month)), Integer.parseInt(said.group(said.groupCount())));
            return new SpanWords.Found(said.end(), Span.of(from, to.isBefore(from) ? to.plusYears(1) : to));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static int number(String said) {
        var read = Digits.small(said.replace('两', '二'), 0);
        return read == null ? 0 : read.value().intValue();
    }
}
