package io.drumbeat.date;

import io.drumbeat.phrase.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A few days said in one breath: 明后两天, 这两天, 接下来三天, 周四周五两天, 周四五, 下周前半周. */
final class Spans {
    private static final String CHINESE = "一二三四五六日";
    private static final Pattern NEAR = Pattern.compile("(今明后?|明后)(?:[天日]|[两二三][天日])(?![一两二三四五六七八九十\\d]?[天日]?[后前])");
    private static final Pattern TO_COME = Pattern.compile("(?:接下来|往后|未来|后面|今后)的?([两二三四五六七八九2-9])[天日](?![后前])");
    private static final Pattern THESE = Pattern.compile("[这呢]一?[两二2][天日]");
    private static final Pattern HALF =
            Pattern.compile("(?:([上下]+|[这本])个?(?:周|星期|礼拜)的?)?(?:(前半|上半)|后半|下半)(?:个?(?:周|星期|礼拜)|截)");
    private static final Pattern WEEKDAYS = Pattern.compile(
            "(?:([上下]+|[这本])个?)?(?:周|星期|礼拜)([一二三四五六日天])(?:[、和跟与到至]?(?:[这本上下]*个?(?:周|星期|礼拜))?[、]?([一二三四五六日天]))+?"
                    + "(?:(?:这|一共|共)?([两二三四五2-5])[天日]|(?<=[一二三四五六日天]{2})(?![点號号月个条家年万千百十块人台套次楼、和到至周一二三四五六日天]))");
    private static final int WEDNESDAY = 3;

    private Spans() {}

    /** The days that are said here in one breath, or null. */
    static Dates.@Nullable Found at(Text text, int from, LocalDate today) {
        if ("今明接往未后這这呢上下前本周星礼".indexOf(text.folded().charAt(from)) < 0) {
            return null;
        }
        var s = text.folded();
        var near = NEAR.matcher(s).region(from, s.length());
        if (near.lookingAt()) {
            var first = today.plusDays(near.group(1).startsWith("今") ? 0 : 1);
            return within(from, near.end(), first, first.plusDays(near.group(1).length()));
        }
        var come = TO_COME.matcher(s).region(from, s.length());
        if (come.lookingAt()) {
            return within(from, come.end(), today.plusDays(1), today.plusDays(1L + number(come.group(1))));
        }
        var these = THESE.matcher(s).region(from, s.length());
        if (these.lookingAt()) {
            return new Dates.Found(from, these.end(), new Day.About());
        }
        var half = half(s, from, today);
        return half != null ? half : weekdays(s, from, today);
    }

    private static Dates.@Nullable Found half(String s, int from, LocalDate today) {
        var half = HALF.matcher(s).region(from, s.length());
        if (!half.lookingAt()) {
            return null;
        }
        var monday = monday(today, half.group(1));
        return half.group(2) == null
                ? within(from, half.end(), monday.plusDays(WEDNESDAY), monday.plusDays(5))
                : within(from, half.end(), monday, monday.plusDays(WEDNESDAY));
    }

    private static Dates.@Nullable Found weekdays(String s, int from, LocalDate today) {
        var days = WEEKDAYS.matcher(s).region(from, s.length());
        days.useTransparentBounds(true);
        if (!days.lookingAt()) {
            return null;
        }
        var first = weekday(days.group(2));
        var last = weekday(days.group(3));
        var said = days.group(4) == null ? named(days.group()) : number(days.group(4));
        if (last - first + 1 != said) {
            return null;
        }
        var monday = monday(today, days.group(1));
        return days.group(1) != null
                ? within(from, days.end(), monday.plusDays(first), monday.plusDays(last + 1L))
                : new Dates.Found(from, days.end(), new Day.Weekdays(DayOfWeek.of(first + 1), DayOfWeek.of(last + 1)));
    }

    private static LocalDate monday(LocalDate today, @Nullable String which) {
        var weeks =
                which == null || "这本".contains(which) ? 0 : which.startsWith("下") ? which.length() : -which.length();
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
    }

    /** How many weekdays stand in such words. */
    private static int named(String days) {
        return (int)
                days.chars().filter(c -> CHINESE.indexOf(c) >= 0 || c == '天').count();
    }

    private static int weekday(String name) {
        return name.equals("天") ? 6 : CHINESE.indexOf(name);
    }

    private static int number(String digit) {
        var at = "一二三四五六七八九".indexOf(digit);
        return digit.equals("两") ? 2 : at >= 0 ? at + 1 : Integer.parseInt(digit);
    }

    /** @param end the day behind the last */
    private static Dates.Found within(int from, int until, LocalDate first, LocalDate end) {
        return new Dates.Found(
                from, until, new Day.Within(List.copyOf(first.datesUntil(end).toList())));
    }
}
