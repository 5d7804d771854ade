package io.drumbeat.quiet;

import io.drumbeat.date.Dates;
import io.drumbeat.date.Day.Direction;
import io.drumbeat.number.Digits;
import io.drumbeat.phrase.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days that come again, as people say them: 隔周周五, 每两天, 每月15号和30号, 每年1月1日, 从下周一起每天直到月底. */
public final class SpokenDays {
    private static final String NUMBER = "\\d{1,2}|[一二两三四五六七八九十]{1,2}";
    private static final String WEEK = "(?:周|星期|礼拜)";
    private static final String WEEKDAYS = "(?<days>[一二三四五六日天](?:[、,和跟到至]?" + WEEK + "?[一二三四五六日天](?!点))*)";
    private static final String DATES = "(?:" + NUMBER + ")[号日]?(?:[、,和跟与](?:" + NUMBER + ")[号日]?)*(?<=[号日])";

    private static final List<Way> WAYS = List.of(
            way("(?:每?隔一?[天日]|every other day)", (_, first) -> "从%s起每2天".formatted(first)),
            way("(?:每(?<n>" + NUMBER + ")[天日]|every (?<m>\\d{1,2}) days)", SpokenDays::everyDays),
            way(
                    "(?:每?隔(?:一个?)?" + WEEK + "|每双周|每(?:隔)?(?<n>" + NUMBER + ")个?" + WEEK
                            + "|every (?:other|second) week)的?(?:" + WEEK + "?" + WEEKDAYS + ")?",
                    SpokenDays::everyWeeks),
            way("每年的?(?<month>" + NUMBER + ")月(?<day>" + NUMBER + ")[日号]", (said, _) -> "每年%d月%d日"
                    .formatted(number(said.group("month")), number(said.group("day")))),
            way("每个?季度的?(?:(?<last>末|底|最后一天)|初|第一天)", (said, _) -> said.group("last") == null ? "每季度第一天" : "每季度最后一天"),
            way("每(?<n>" + NUMBER + ")个月的?(?:(?<day>" + NUMBER + ")[号日])?", SpokenDays::everyMonths),
            way("每个?月(?:的)?(?<which>第一|最后一|倒数第(?:" + NUMBER + "))个?工作日", (said, _) -> "每月%s个工作日"
                    .formatted(said.group("which"))),
            way("每个?月(?:的)?(?:最后一天|月?底|月?末)", (_, _) -> "每月最后一天"),
            way("每个?月(?:的)?(?:月?初|第一天)", (_, _) -> "每月1日"),
            way("每个?月(?:的)?(?<dates>" + DATES + ")", (said, _) -> "每月" + dates(said.group("dates"))),
            way("(?:每个?)?工作日(?:的?每天)?(?![前后内没])|every work(?:ing)? ?day|(?:every |on )?weekdays", (_, _) -> "每个工作日"),
            way("每逢?个?" + WEEK + WEEKDAYS, (said, _) -> "每周" + weekdays(said.group("days"))),
            way("每逢?个?周末", (_, _) -> "每周六日"),
            way("every (?<en>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?", (said, _) -> "every " + said.group("en")),
            way("每[天日晚早]|天天|every (?:day|morning|evening|night)|daily", (_, _) -> "每天"));

    private static final Pattern UNTIL = Pattern.compile("(?:,\\s*)?(?:一直)?(?:直到|到|至|until )\\s*$");
    private static final Pattern SINCE = Pattern.compile("^(?:开始|起|以后)");
    private static final Pattern IN_A_ROW =
            Pattern.compile("(?:连续|接下来|未来|往后|今后)的?(?<n>" + NUMBER + ")[天日](?:每天|里?每天)?");
    private static final Pattern ONE_OF_MANY = Pattern.compile("[\\d一二两三四五六七八九十个几]$");
    private static final String NAMES = "一二三四五六日";

    private SpokenDays() {}

    private record Way(Pattern words, BiFunction<Matcher, LocalDate, String> days) {}

    /**
     * Days that come again.
     *
     * @param words of a schedule, without the hour
     * @param said as it stands in the line, each stretch of it
     */
    public record Found(String words, List<String> said) {}

    private static Way way(String words, BiFunction<Matcher, LocalDate, String> days) {
        return new Way(Pattern.compile(words), days);
    }

    /** Every stretch of a line that says days that come again; none where none is said. */
    public static List<String> stretches(String folded) {
        var row = IN_A_ROW.matcher(folded);
        if (row.find()) {
            return List.of(row.group());
        }
        return WAYS.stream()
                .map(way -> way.words().matcher(folded))
                .filter(said -> said.find() && !(said.group().startsWith("工作日") && isOneOfMany(folded, said.start())))
                .map(Matcher::group)
                .limit(1)
                .toList();
    }

    /** @param first the first day on which it can still come */
    public static Optional<Found> in(String folded, LocalDate today, LocalDate first) {
        var row = IN_A_ROW.matcher(folded);
        if (row.find()) {
            var n = number(row.group("n"));
            var from = since(folded.substring(0, row.start()), today);
            var begin = from == null ? first : from.date();
            var said = from == null ? List.of(row.group()) : List.of(from.said(), row.group());
            return Optional.of(new Found("从%s到%s每天".formatted(begin, begin.plusDays(n - 1L)), said));
        }
        for (var way : WAYS) {
            var said = way.words().matcher(folded);
            if (said.find() && !(said.group().startsWith("工作日") && isOneOfMany(folded, said.start()))) {
                return Optional.of(bounded(folded, said, way, today, first));
            }
        }
        return Optional.empty();
    }

    private static boolean isOneOfMany(String folded, int at) {
        return ONE_OF_MANY.matcher(folded.substring(0, at)).find();
    }

    private record Bound(LocalDate date, String said) {}

    private static Found bounded(String folded, Matcher said, Way way, LocalDate today, LocalDate first) {
        var all = new ArrayList<>(List.of(said.group()));
        var span = span(folded.substring(0, said.start()), today);
        var since = span == null ? since(folded.substring(0, said.start()), today) : null;
        var begin = since == null ? first : since.date();
        if (span != null) {
            return new Found(
                    "从%s到%s%s"
                            .formatted(
                                    span.days().getFirst(),
                                    span.days().getLast(),
                                    way.days().apply(said, begin)),
                    List.of(said.group(), span.said()));
        }
        var until = until(folded, today, since == null ? 0 : since.said().length());
        var days = way.days().apply(said, begin);
        if (since != null) {
            all.add(since.said());
            days = days.startsWith("从") ? days : "从%s起".formatted(begin) + days;
        }
        if (until != null) {
            all.add(until.said());
            days = days.startsWith("从")
                    ? days.replaceFirst("起", "到" + until.date())
                    : "从%s到%s%s".formatted(begin, until.date(), days);
        }
        return new Found(days, all);
    }

    /** Some days in a row that are said in one breath: 下周一到周五每天. */
    private record Row(List<LocalDate> days, String said) {}

    private static @Nullable Row span(String before, LocalDate today) {
        var all = Dates.in(Text.of(before), today);
        if (all.isEmpty() || !before.substring(all.getLast().end()).isBlank()) {
            return null;
        }
        var days = all.getLast().day().readings(today, Direction.AHEAD);
        var start = all.size() > 1 ? all.get(all.size() - 2) : null;
        if (start != null && before.substring(start.end(), all.getLast().from()).matches("\\s*[到至]\\s*")) {
            var first = ahead(start, today);
            var last = first == null ? null : ahead(all.getLast(), first);
            return first == null || last == null
                    ? null
                    : new Row(
                            List.of(first, last),
                            before.substring(start.from(), all.getLast().end()));
        }
        return days.size() > 1 && days.getLast().toEpochDay() - days.getFirst().toEpochDay() == days.size() - 1
                ? new Row(
                        days,
                        before.substring(all.getLast().from(), all.getLast().end()))
                : null;
    }

    /** 从下周一开始, 明天起: right before what comes again; and 下周一到周五每天 begins there too. */
    private static @Nullable Bound since(String before, LocalDate today) {
        var text = Text.of(before);
        var all = Dates.in(text, today);
        for (var found : all) {
            var behind = before.substring(found.end());
            var from = found.from() > 0 && before.charAt(found.from() - 1) == '从';
            if (from || SINCE.matcher(behind).find() || behind.matches("\\s*[到至].*")) {
                var mark = SINCE.matcher(behind);
                var end = found.end() + (mark.find() ? mark.end() : 0);
                var day = ahead(found, today);
                return day == null ? null : new Bound(day, before.substring(found.from() - (from ? 1 : 0), end));
            }
        }
        return null;
    }

    private static @Nullable Bound until(String folded, LocalDate today, int behind) {
        var text = Text.of(folded);
        for (var found : Dates.in(text, today)) {
            var mark = UNTIL.matcher(folded.substring(0, found.from()));
            if (found.from() >= behind && mark.find()) {
                var day = ahead(found, today);
                var end = found.end() + (folded.startsWith("为止", found.end()) ? 2 : 0);
                return day == null ? null : new Bound(day, folded.substring(mark.start(), end));
            }
        }
        return null;
    }

    private static @Nullable LocalDate ahead(Dates.Found found, LocalDate today) {
        var readings = found.day().readings(today, Direction.AHEAD);
        return readings.isEmpty() ? null : readings.getLast().isBefore(today) ? null : readings.getFirst();
    }

    private static String everyDays(Matcher said, LocalDate first) {
        var n = number(said.group("n") == null ? said.group("m") : said.group("n"));
        return n == 1 ? "每天" : "从%s起每%d天".formatted(first, n);
    }

    private static String everyWeeks(Matcher said, LocalDate first) {
        var n = said.group("n") == null
                ? 2
                : number(said.group("n")) + (said.group().contains("隔") ? 1 : 0);
        var days = said.group("days") == null
                ? NAMES.substring(
                        first.getDayOfWeek().getValue() - 1,
                        first.getDayOfWeek().getValue())
                : weekdays(said.group("days"));
        var begin = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(NAMES.indexOf(days.charAt(0)) + 1)));
        return n == 1 ? "每周" + days : "从%s起每%d周%s".formatted(begin, n, days);
    }

    private static String everyMonths(Matcher said, LocalDate first) {
        var n = number(said.group("n"));
        var day = said.group("day") == null ? first.getDayOfMonth() : number(said.group("day"));
        var begin = first.getDayOfMonth() <= day ? first : first.plusMonths(1).withDayOfMonth(1);
        return n == 1 ? "每月%d日".formatted(day) : "从%s起每%d个月%d日".formatted(begin, n, day);
    }

    private static String dates(String said) {
        var numbers = Pattern.compile(NUMBER).matcher(said).results().map(one -> number(one.group()) + "日");
        return String.join("和", numbers.toList());
    }

    /** 一到三 is three days. */
    private static String weekdays(String said) {
        var days = new StringBuilder();
        var span = false;
        for (var c : said.replaceAll(WEEK, "").replace('天', '日').toCharArray()) {
            var at = NAMES.indexOf(c);
            if (at < 0) {
                span = c == '到' || c == '至';
                continue;
            }
            var last = days.isEmpty() ? at : NAMES.indexOf(days.charAt(days.length() - 1));
            days.append(span && last < at ? NAMES.substring(last + 1, at + 1) : NAMES.substring(at, at + 1));
            span = false;
        }
        return days.toString();
    }

    private static int number(String said) {
        var read = Digits.small(said, 0);
        return read == null ? 0 : read.value().intValue();
    }
}
