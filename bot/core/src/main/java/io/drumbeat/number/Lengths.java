package io.drumbeat.number;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long something takes, to the minute: 半小时, 一个半小时, 三刻钟, 1小时20分钟, 1.5小时, half an hour, an hour and a half. */
public final class Lengths {
    private static final String NUMBER = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})";
    private static final String HOURS = "(?:小时|钟头|hours?|hrs?|h(?![a-z]))";
    private static final String MINUTES = "(?:分钟|minutes?|mins?|m(?![a-z]))";
    private static final String CHINESE = "(?:(?<half>半)\\s*个?\\s*" + HOURS + "|(?<h>" + NUMBER
            + ")(?:\\.(?<tenths>\\d))?\\s*个?(?<before>半)?\\s*" + HOURS + "(?<behind>半)?(?:又|零|加|and)?\\s*"
            + "(?:(?<rest>" + NUMBER + ")\\s*(?:" + MINUTES + "|分))?"
            + "|(?<quarters>[一二两三123])\\s*刻钟?|(?<m>" + NUMBER + ")\\s*" + MINUTES + ")";
    private static final String ENGLISH =
            "|(?<anhalf>half an hour)|(?<quarter>(?:a )?quarter of an hour)|(?<an>(?:an|one) hour)(?<and> and a half)?";
    private static final Pattern LENGTH = Pattern.compile(CHINESE + ENGLISH);
    private static final Pattern IN = Pattern.compile(
            "(?:过|再过|等|in )?\\s*(?:" + unnamed(CHINESE + ENGLISH) + ")\\s*(?:(?:之|以)?后|later|from now)");
    private static final Pattern LATER = Pattern.compile("(?:过|再过|in )\\s*(?:" + unnamed(CHINESE + ENGLISH) + ")");
    private static final int HOUR = 60;
    private static final int HALF = 30;
    private static final int QUARTER = 15;

    private Lengths() {}

    /** One that stands in a line. */
    public record Found(int from, int end, Duration length) {}

    private static String unnamed(String pattern) {
        return pattern.replaceAll("\\(\\?<[a-z]+>", "(?:");
    }

    /** The one that starts here in a folded line, or null. */
    public static @Nullable Found at(String folded, int from) {
        var found = LENGTH.matcher(folded).region(from, folded.length());
        return found.lookingAt() ? read(found) : null;
    }

    /** The first one in a folded line, or null. */
    public static @Nullable Found in(String folded) {
        var found = LENGTH.matcher(folded);
        return found.find() ? read(found) : null;
    }

    /** The first that is said to be over before something happens, with the words that say so: 一个半小时后, 过一刻钟, in 2 hours. */
    public static @Nullable Found laterIn(String folded) {
        var behind = IN.matcher(folded);
        var before = LATER.matcher(folded);
        var said = behind.find() ? behind : before.find() ? before : null;
        var length = said == null ? null : in(said.group());
        return said == null || length == null ? null : new Found(said.start(), said.end(), length.length());
    }

    /** The same where it starts here; null where none does. */
    public static @Nullable Found laterAt(String folded, int from) {
        var behind = IN.matcher(folded).region(from, folded.length());
        var length = behind.lookingAt() ? in(behind.group()) : null;
        return length == null ? null : new Found(from, behind.end(), length.length());
    }

    private static Found read(Matcher found) {
        return new Found(found.start(), found.end(), Duration.ofMinutes(minutes(found)));
    }

    private static long minutes(Matcher found) {
        if (found.group("half") != null || found.group("anhalf") != null) {
            return HALF;
        }
        if (found.group("quarter") != null) {
            return QUARTER;
        }
        if (found.group("an") != null) {
            return (long) HOUR + (found.group("and") != null ? HALF : 0);
        }
        if (found.group("quarters") != null) {
            return (long) QUARTER * number(found.group("quarters"));
        }
        if (found.group("m") != null) {
            return number(found.group("m"));
        }
        var tenths = found.group("tenths") == null ? 0 : Integer.parseInt(found.group("tenths")) * HOUR / 10;
        var half = found.group("before") != null || found.group("behind") != null ? HALF : 0;
        var rest = found.group("rest") == null ? 0 : number(found.group("rest"));
        return (long) HOUR * number(found.group("h")) + tenths + half + rest;
    }

    private static int number(String said) {
        var read = Digits.small(said, 0);
        return read == null ? 0 : read.value().intValue();
    }
}
