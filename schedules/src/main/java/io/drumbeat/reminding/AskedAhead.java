package io.drumbeat.reminding;

import io.drumbeat.number.Digits;
import io.drumbeat.number.Lengths;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * So much before something whose time is said: 提前一天提醒我12月20号交标书, 开会前半小时提醒我，会是明天下午两点.
 *
 * @param days before; and so much of hours and minutes
 * @param when what is said of when it is
 * @param what what it is, as it is looked for
 * @param said what the reminder says
 */
public record AskedAhead(Period days, Duration hours, String when, String what, String said) {
    private static final String NUMBER = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})";
    private static final String LONG = "(?<length>半个?小时|" + NUMBER + "个?半?(?:小时|钟头|分钟)半?|" + NUMBER + "刻钟|" + NUMBER
            + "[天日周]|" + NUMBER + "个(?:星期|礼拜|月))";
    private static final String CALL = "(?:提醒一下我|提醒我一下|提醒我|叫我|喊我|提醒)";
    private static final Pattern BEFORE_ALL = Pattern.compile("^提前" + LONG + CALL + "[,，\\s]*(?<when>.+)$");
    private static final Pattern CALLED =
            Pattern.compile("^" + CALL + "\\s*提前" + LONG + CALL + "?[,，\\s]*(?<when>.+)$");
    private static final Pattern AT_LAST =
            Pattern.compile("^(?<when>.*\\d.*|.*[点号周天].*)[,，]?提前" + LONG + CALL + "[,，\\s]*(?<behind>.*)$");
    private static final Pattern BEFORE_IT = Pattern.compile("^(?:" + CALL + "\\s*)?(?<what>[^,，]{1,20}?)之?前" + LONG
            + CALL + "[,，。\\s]+(?:[会它时间开始]*(?:是|在|定在)?)?\\s*(?<when>.+)$");

    /** Empty where none is said so, or the time of it is left to what was said before. */
    public static Optional<AskedAhead> in(String words) {
        var line = words.strip();
        var all = first(line, BEFORE_ALL, CALLED);
        if (all.isPresent()) {
            var when = all.get().group("when");
            return Optional.of(of(all.get().group("length"), when, "", when));
        }
        var it = BEFORE_IT.matcher(line);
        if (it.matches()) {
            return Optional.of(of(it.group("length"), it.group("when"), it.group("what"), it.group("what")));
        }
        var last = AT_LAST.matcher(line);
        if (!last.matches()) {
            return Optional.empty();
        }
        var both = last.group("when") + last.group("behind");
        return Optional.of(of(last.group("length"), last.group("when"), last.group("behind"), both));
    }

    private static Optional<Matcher> first(String line, Pattern... patterns) {
        for (var pattern : patterns) {
            var said = pattern.matcher(line);
            if (said.matches()) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    private static AskedAhead of(String length, String when, String what, String said) {
        var hours = Lengths.at(length, 0);
        var read = Digits.small(length, 0);
        var n = read == null ? 1 : read.value().intValue();
        var days = hours != null
                ? Period.ZERO
                : length.endsWith("月")
                        ? Period.ofMonths(n)
                        : Period.ofDays(length.endsWith("天") || length.endsWith("日") ? n : 7 * n);
        return new AskedAhead(days, hours == null ? Duration.ZERO : hours.length(), when, what, said.strip());
    }

    ZonedDateTime before(ZonedDateTime at) {
        return at.minus(days).minus(hours);
    }
}
