package io.drumbeat.quiet;

import io.drumbeat.date.Clocks;
import io.drumbeat.phrase.Text;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From which hour to which, as people say it: both ends are read, or it is none. */
public final class SpokenHours {
    private static final Pattern SPAN =
            Pattern.compile("(.*[\\d点半刻].*?)\\s*(?:到|至|-|~|—|–|to|until)\\s*(.*?[\\d点半刻].*)");
    /** After an hour of a clock's face that of the evening is meant, unless it says otherwise. */
    private static final Pattern EARLY = Pattern.compile("早|上午|凌晨|am\\b|0\\d:");

    /** An hour of twenty-four. */
    private static final Pattern LATE = Pattern.compile("(?<!\\d)(?:1[3-9]|2[0-4])(?!\\d)|\\d:");

    private static final Pattern PART = Pattern.compile("早|上午|凌晨|晚|夜|下午|中午|午|am\\b|pm\\b|0\\d|\\d:");
    private static final Pattern AFTERNOON = Pattern.compile("下午|午后");
    private static final Pattern BEHIND = Pattern.compile("以后|之后|(?<=[点分半刻\\d])后|after");
    private static final Pattern BEFORE = Pattern.compile("以前|之前|(?<=[点分半刻\\d])前|before");
    private static final Pattern UNTIL = Pattern.compile("(?:^|[^\\d点半刻])(?:到|至|until )\\s*(.*[点:].*)");
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    /** Nobody is in a meeting before. */
    private static final int DAWN = 7;

    /** The hours of the parts of a day, those of a night until the next morning. */
    private static final Map<String, QuietHours> PARTS = Map.of(
            "早上", new QuietHours(LocalTime.MIDNIGHT, LocalTime.NOON),
            "上午", new QuietHours(LocalTime.MIDNIGHT, LocalTime.NOON),
            "中午", new QuietHours(LocalTime.NOON, LocalTime.of(14, 0)),
            "下午", new QuietHours(LocalTime.NOON, LocalTime.of(18, 0)),
            "晚上", new QuietHours(LocalTime.of(18, 0), MORNING));

    private SpokenHours() {}

    /** Every evening until the morning, from an hour on until the morning, or between two hours; empty where none is said. */
    public static Optional<QuietHours> daily(String said) {
        var text = Text.folded(said);
        return ends(text).or(() -> side(text, MORNING)).or(() -> PARTS.entrySet().stream()
                .filter(part -> text.contains(part.getKey()))
                .findFirst()
                .map(Map.Entry::getValue));
    }

    /** On one day, until it ends: none of them where the hours are not said with a clock. */
    public static Optional<QuietHours> within(String said, LocalTime now) {
        var text = Text.folded(said);
        return ends(text).or(() -> side(text, LocalTime.MIDNIGHT)).or(() -> until(text, now));
    }

    private static Optional<QuietHours> until(String text, LocalTime now) {
        var until = UNTIL.matcher(text);
        var end = until.find() ? Clocks.earliest(until.group(1)) : null;
        if (end == null) {
            return Optional.empty();
        }
        var later = !end.isAfter(now) && end.isBefore(LocalTime.NOON) ? end.plusHours(12) : end;
        return Optional.of(new QuietHours(LocalTime.of(now.getHour(), now.getMinute()), later));
    }

    /** Between two hours that are said. */
    public static Optional<QuietHours> ends(String text) {
        var span = SPAN.matcher(text);
        if (!span.find()) {
            return Optional.empty();
        }
        var from = Clocks.earliest(span.group(1));
        var to = Clocks.earliest(span.group(2));
        if (from == null || to == null) {
            return Optional.empty();
        }
        var faced = from.getHour() < DAWN
                && from.getHour() > 0
                && !PART.matcher(span.group(1)).find();
        var later = from.isBefore(LocalTime.NOON)
                && (faced || AFTERNOON.matcher(span.group(1)).find())
                && !EARLY.matcher(span.group(1)).find();
        var first = later ? from.plusHours(12) : from;
        return Optional.of(new QuietHours(first, until(first, to, span.group(1), span.group(2), later)));
    }

    /** 中午12点到2点: after an hour of the clock's face behind noon its other end is the next such hour. */
    private static LocalTime until(LocalTime from, LocalTime to, String first, String last, boolean later) {
        var faced = !from.isBefore(LocalTime.NOON)
                && (later || !LATE.matcher(first).find())
                && !PART.matcher(last.replaceFirst("[点:].*", "")).find();
        var next = to.plusHours(12);
        return faced && to.isBefore(LocalTime.NOON) && next.isAfter(from) ? next : to;
    }

    private static Optional<QuietHours> side(String text, LocalTime end) {
        var one = Clocks.earliest(text);
        if (one != null && BEHIND.matcher(text).find()) {
            return Optional.of(new QuietHours(evening(one, text) ? one.plusHours(12) : one, end));
        }
        return one != null && BEFORE.matcher(text).find()
                ? Optional.of(new QuietHours(LocalTime.MIDNIGHT, one))
                : Optional.empty();
    }

    private static boolean evening(@Nullable LocalTime one, String text) {
        return one != null
                && one.isBefore(LocalTime.NOON)
                && !EARLY.matcher(text).find();
    }
}
