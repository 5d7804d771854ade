package io.drumbeat.date;

import io.drumbeat.calendar.Period;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.number.Digits;
import io.drumbeat.number.Numbers;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Spans of days to look at: 今天, 本周, 上月, 11月, 2026年11月, 本季度, 2026年. */
public final class Periods {
    private record Named(List<String> words, Function<LocalDate, Period> of) {}

    private static final List<Named> NAMED = List.of(
            new Named(List.of("今天", "今日", "today"), today -> day("今天", today)),
            new Named(List.of("昨天", "昨日", "yesterday"), today -> day("昨天", today.minusDays(1))),
            new Named(List.of("前天"), today -> day("前天", today.minusDays(2))),
            new Named(
                    List.of("本周", "这周", "这个星期", "本星期", "这星期", "这礼拜", "这个礼拜", "今个礼拜", "今个星期", "this week"),
                    today -> week("本周", today)),
            new Named(
                    List.of("上周", "上个星期", "上星期", "上礼拜", "上个礼拜", "上一周", "last week"),
                    today -> week("上周", today.minusWeeks(1))),
            new Named(
                    List.of("下周", "下个星期", "下星期", "下礼拜", "下个礼拜", "next week"), today -> week("下周", today.plusWeeks(1))),
            new Named(List.of("上上周", "上上个星期", "上上星期", "上上礼拜", "上上个礼拜"), today -> week("上上周", today.minusWeeks(2))),
            new Named(List.of("上上个月", "上上月", "大上个月", "大上月"), today -> month("上上个月", today.minusMonths(2))),
            new Named(List.of("上上季度", "上上个季度"), today -> quarter("上上季度", today.minusMonths(6))),
            new Named(List.of("本月", "这个月", "这月", "当月", "今个月", "this month"), today -> month("本月", today)),
            new Named(List.of("上月", "上个月", "上一个月", "last month"), today -> month("上月", today.minusMonths(1))),
            new Named(List.of("下月", "下个月", "next month"), today -> month("下月", today.plusMonths(1))),
            new Named(
                    List.of("本季度", "这个季度", "这季度", "这一季度", "这一季", "这季", "呢季", "今季", "本季", "this quarter"),
                    today -> quarter("本季度", today)),
            new Named(
                    List.of("上季度", "上个季度", "上一季度", "上一季", "上季", "last quarter"),
                    today -> quarter("上季度", today.minusMonths(3))),
            new Named(List.of("今年", "本年度", "本年", "全年", "年度", "this year"), today -> year("今年", today.getYear())),
            new Named(List.of("去年", "last year"), today -> year("去年", today.getYear() - 1)));

    private static final Words WORDS =
            Words.of(NAMED.stream().flatMap(named -> named.words().stream()).toList());

    private static final String PART_BEGINS = "明今去2的q第一二三四134上下";

    private static final Pattern PART = Pattern.compile(
            "(?:(明年|今年|去年|20\\d\\d年?)(?:的|\\s?[-/]?\\s?))?的?(?:(?:q(?=[1-4])|第?(?=[一二三四1-4]季度))([1-4一二三四])(?:季度)?|([上下]半年))");

    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}年(?=\\s|的|$)");
    private static final Pattern BARE = Pattern.compile("20[0-9]{2}(?=\\s|$)");

    private static final int HALF = 6;
    private static final int QUARTER = 3;

    private Periods() {}

    /**
     * A span found in a line.
     *
     * @param readings one if it is clear, several if it must be asked; of a month, a quarter or a half of a year without a year
     *     the last that has begun first
     * @param ofAnyYear whether it is a month of which the year was not said
     */
    public record Found(int from, int end, List<Period> readings, boolean ofAnyYear) {
        private Found(int from, int end, List<Period> readings) {
            this(from, end, readings, false);
        }

        /**
         * The one that is meant where nobody is asked. Without a year that is, looking back, the last one that has begun: 12月
         * and Q4 said in January are those just over. Looking ahead a month is the one of this year, or of the next where that
         * lies more than half a year behind: 12月 said in January is still to come, and so is 1月 said in December.
         */
        public Period meant(Direction looks, LocalDate today) {
            var latest = readings.getLast();
            if (looks == Direction.BACK) {
                return readings.getFirst();
            }
            return ofAnyYear && latest.to().plusMonths(HALF).isBefore(today)
                    ? Period.of(YearMonth.from(latest.from()).plusYears(1))
                    : latest;
        }
    }

    /** The span that starts here, or null. */
    public static @Nullable Found at(Text text, int from, LocalDate today) {
        if (from == text.length() || text.insideWord(from)) {
            return null;
        }
        var begins = PART_BEGINS.indexOf(text.folded().charAt(from)) >= 0;
        var part = begins ? partOfYear(text, from, today) : null;
        if (part != null) {
            return part;
        }
        for (var named : WORDS.lengthAt(text.folded(), from) > 0 ? NAMED : List.<Named>of()) {
            for (var word : named.words()) {
                if (text.startsWith(word, from) && !text.insideWord(from + word.length())) {
                    return new Found(
                            from, from + word.length(), List.of(named.of().apply(today)));
                }
            }
        }
        var range = Months.several(text.folded(), from, today);
        return range != null && !text.insideWord(range.end())
                ? new Found(from, range.end(), List.of(range.period()))
                : month(text.folded(), from, today);
    }

    /** 明年Q1, 2026年四季度, 下半年: a quarter or a half of a year. */
    private static @Nullable Found partOfYear(Text text, int from, LocalDate today) {
        var said = PART.matcher(text.folded()).region(from, text.length());
        if (!said.lookingAt() || text.insideWord(said.end())) {
            return null;
        }
        var year = said.group(1) == null
                ? today.getYear()
                : switch (said.group(1)) {
                    case "明年" -> today.getYear() + 1;
                    case "今年" -> today.getYear();
                    case "去年" -> today.getYear() - 1;
                    default -> Integer.parseInt(said.group(1).substring(0, 4));
                };
        var which = said.group(2);
        var half = which != null ? 0 : said.group(3).startsWith("上") ? 1 : 2;
        var first = half > 0 ? 6 * half - 5 : 3 * Math.max("1234".indexOf(which), "一二三四".indexOf(which)) + 1;
        var start = LocalDate.of(year, first, 1);
        var part = new Period(
                text.raw(from, said.end()),
                start,
                start.plusMonths(half > 0 ? HALF : QUARTER).minusDays(1));
        return new Found(
                from,
                said.end(),
                said.group(1) == null && start.isAfter(today) ? List.of(before(part), part) : List.of(part));
    }

    /** The same of the year before, which is said with it: nobody would take it for that by itself. */
    private static Period before(Period part) {
        var from = part.from().minusYears(1);
        return new Period(
                "%d年%s".formatted(from.getYear(), part.label()),
                from,
                YearMonth.from(part.to().minusYears(1)).atEndOfMonth());
    }

    private static @Nullable Found month(String s, int from, LocalDate today) {
        if (from + 4 < s.length() && s.startsWith("20", from) && "年-/".indexOf(s.charAt(from + 4)) >= 0) {
            return YEAR.matcher(s).region(from, s.length()).lookingAt() ? yearAt(s, from, 1) : monthOfYear(s, from);
        }
        var english = English.monthAt(s, from);
        if (english != null) {
            return named(from, english.end(), english, today);
        }
        var month = Digits.small(s, from);
        if (month == null || invalid(month) || !s.startsWith("月", month.end())) {
            return null;
        }
        var end = month.end() + (s.startsWith("份", month.end() + 1) ? 2 : 1);
        if (more(s, end)) {
            return null;
        }
        return named(from, end, month, today);
    }

    /** 2026: a year where a number alone can be nothing else; null where none stands there by itself. */
    public static @Nullable Found year(Text text, int from) {
        var s = text.folded();
        return !text.insideWord(from)
                        && BARE.matcher(s).region(from, s.length()).lookingAt()
                ? yearAt(s, from, 0)
                : null;
    }

    private static Found yearAt(String s, int from, int more) {
        var year = 2000 + Integer.parseInt(s.substring(from + 2, from + 4));
        return new Found(from, from + 4 + more, List.of(year("%d年".formatted(year), year)));
    }

    /** 2026年11月, 2026-11. */
    private static @Nullable Found monthOfYear(String s, int from) {
        var month = Digits.small(s, from + 5);
        var dashed = s.charAt(from + 4) != '年';
        if (month == null || invalid(month) || (!dashed && !s.startsWith("月", month.end()))) {
            return null;
        }
        var year = Digits.small(s, from + 2);
        var end = month.end() + (dashed ? 0 : 1);
        if (year == null || more(s, end)) {
            return null;
        }
        return new Found(
                from,
                end,
                List.of(Period.of(YearMonth.of(
                        2000 + year.value().intValue() % 100, month.value().intValue()))));
    }

    private static Found named(int from, int end, Numbers.Read month, LocalDate today) {
        var past = YearMonth.of(today.getYear(), month.value().intValue());
        return past.isAfter(YearMonth.from(today))
                ? new Found(from, end, List.of(Period.of(past.minusYears(1)), Period.of(past)), true)
                : new Found(from, end, List.of(Period.of(past)), true);
    }

    private static boolean more(String s, int end) {
        return end < s.length() && (s.charAt(end) == '-' || s.charAt(end) == '/' || Digits.small(s, end) != null);
    }

    private static boolean invalid(Numbers.Read month) {
        return month.value().intValue() < 1 || month.value().intValue() > 12;
    }

    private static Period day(String label, LocalDate day) {
        return Period.day(day).called(label);
    }

    private static Period week(String label, LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(label, monday, monday.plusDays(6));
    }

    private static Period month(String label, LocalDate day) {
        return Period.monthOf(day).called(label);
    }

    private static Period quarter(String label, LocalDate day) {
        var first = YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1);
        return new Period(label, first.atDay(1), first.plusMonths(2).atEndOfMonth());
    }

    private static Period year(String label, int year) {
        return new Period(
                label, Year.of(year).atDay(1), Year.of(year).atMonth(12).atEndOfMonth());
    }
}
