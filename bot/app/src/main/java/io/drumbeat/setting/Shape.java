package io.drumbeat.setting;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.boot.convert.DurationStyle;

/**
 * What a setting may say.
 *
 * @param fits whether a text, without blanks around it, is such a value
 * @param expected what would be right, for whoever wrote something else
 */
record Shape(Predicate<String> fits, Expected expected) {
    /** Whatever somebody thought of, as a password. */
    static final Shape ANYTHING = new Shape(_ -> true, new Expected("文字", "a text"));

    static final Shape TRUE_OR_FALSE =
            new Shape(text -> text.matches("(?i)true|false"), Expected.of("", Boolean.class));

    static final Shape YES_OR_NO =
            new Shape(text -> text.matches("(?i)true|false|yes|no|on|off|1|0"), Expected.of("", Boolean.class));

    static final Shape ON_OR_OFF =
            new Shape(text -> text.matches("(?i)on|off|true|false"), new Expected("on 或 off", "on or off"));

    static final Shape ZONE = new Shape(unless(ZoneId::of), Expected.of("", ZoneId.class));

    static final Shape HOUR = new Shape(unless(LocalTime::parse), Expected.of("", LocalTime.class));

    static final Shape FOLDER = new Shape(Shape::canBeFolder, Expected.of("", Path.class));

    /** An id or a secret of a platform, as it is copied from its page: with quotes or blanks it would be another. */
    static final Shape TOKEN = new Shape(
            text -> text.matches("[\\x21-\\x7e&&[^\"'`]]+"),
            new Expected("从平台后台照抄的一串字母、数字和符号，没有空格、引号和汉字", "as copied from the platform, without blanks or quotes"));

    static Shape matching(String pattern, String chinese, String english) {
        return new Shape(text -> text.matches(pattern), new Expected(chinese, english));
    }

    static Shape oneOf(String... choices) {
        return new Shape(
                text -> List.of(choices).contains(text.toLowerCase(Locale.ROOT)),
                new Expected(String.join(" 或 ", choices), String.join(" or ", choices)));
    }

    /** An address of one of these schemes, with a host. */
    static Shape address(String example, String... schemes) {
        return new Shape(
                unless(text -> {
                    var address = URI.create(text);
                    if (address.getHost() == null || !List.of(schemes).contains(address.getScheme())) {
                        throw new IllegalArgumentException(text);
                    }
                }),
                new Expected(
                        "%s 开头的地址，如 %s".formatted(String.join(" 或 ", schemes), example),
                        "an address that begins with %s, such as %s".formatted(String.join(" or ", schemes), example)));
    }

    /** From when to when a time can be meant; a bare number says nothing of what it counts. */
    static Shape between(Duration shortest, Duration longest) {
        return new Shape(
                unless(text -> {
                    var said = DurationStyle.detectAndParse(text);
                    if (text.matches("[+-]?\\d+") || said.compareTo(shortest) < 0 || said.compareTo(longest) > 0) {
                        throw new IllegalArgumentException(text);
                    }
                }),
                new Expected(
                        "%s 到 %s、带单位的时长，如 90s、5m".formatted(written(shortest), written(longest)),
                        "a duration from %s to %s with its unit, such as 90s or 5m"
                                .formatted(written(shortest), written(longest))));
    }

    /** Between which numbers one can be meant. */
    static Shape between(int least, int most, String example) {
        return new Shape(
                text -> text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most,
                new Expected(
                        "%d 到 %d 的整数，如 %s".formatted(least, most, example),
                        "a whole number from %d to %d, such as %s".formatted(least, most, example)));
    }

    private static boolean canBeFolder(String text) {
        try {
            var there = Path.of(text).toAbsolutePath();
            while (there != null && Files.notExists(there)) {
                there = there.getParent();
            }
            return there != null && Files.isDirectory(there);
        } catch (InvalidPathException none) {
            return false;
        }
    }

    private interface Reading {
        void of(String text);
    }

    private static Predicate<String> unless(Reading reading) {
        return text -> {
            try {
                reading.of(text);
                return true;
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException unreadable) {
                return false;
            }
        };
    }

    private static String written(Duration duration) {
        if (duration.toMinutes() > 0) {
            return duration.toMinutes() % 60 == 0 ? duration.toHours() + "h" : duration.toMinutes() + "m";
        }
        return duration.toSeconds() > 0 || duration.isZero() ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }
}
