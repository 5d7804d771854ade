package io.drumbeat.date;

import io.drumbeat.number.Digits;
import io.drumbeat.number.Numbers;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Words;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day: 下午, 上午10点半, 15:30, 3pm, 半小时后. */
public final class Clocks {
    private static final Words PARTS = Words.of(
            "凌晨",
            "清早",
            "清晨",
            "早上",
            "早晨",
            "上午",
            "中午",
            "午后",
            "下午",
            "傍晚",
            "晚上",
            "夜里",
            "夜间",
            "morning",
            "afternoon",
            "evening",
            "noon");

    private static final Pattern HOUR =
            Pattern.compile("(\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:[:点时](?:(\\d{2})|(半))?|(?=[ap]m))");
    private static final Pattern SOON = Pattern.compile("(?:半|\\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:分钟|小时|钟头)半?(?:之|以)?后");
    private static final List<String> LATE = List.of("午后", "下午", "傍晚", "晚", "夜", "pm");

    private Clocks() {}

    /** Where the time that starts here ends, or {@code from} if there is none. */
    public static int end(Text text, int from) {
        var s = text.folded();
        if (from < s.length() && isNumber(s.charAt(from)) && !text.insideWord(from)) {
            var soon = SOON.matcher(s).region(from, s.length());
            if (soon.lookingAt()) {
                return soon.end();
            }
        }
        var i = from;
        i += PARTS.lengthAt(s, i);
        var blank = i > from && i < s.length() && s.charAt(i) == ' ' ? i + 1 : i;
        var hour = hour(text, blank);
        return hour > blank ? hour : i;
    }

    private static boolean isNumber(char c) {
        return Text.isDigit(c) || "半一二两三四五六七八九十".indexOf(c) >= 0;
    }

    /** The earliest time of day that a stretch with a clock in it can mean, or null if it names no hour. */
    public static @Nullable LocalTime earliest(String folded) {
        var told = HOUR.matcher(folded);
        if (!told.find()) {
            return null;
        }
        var read = Digits.small(told.group(1), 0);
        var hour = read == null ? 24 : read.value().intValue();
        if (hour > 23) {
            return null;
        }
        var late = LATE.stream().anyMatch(folded::contains);
        var minute = told.group(2) != null ? Integer.parseInt(told.group(2)) : told.group(3) != null ? 30 : 0;
        return minute > 59 ? null : LocalTime.of(late && hour < 12 ? hour + 12 : hour, minute);
    }

    private static int hour(Text text, int from) {
        var s = text.folded();
        var hour = from < s.length() && !text.insideWord(from) ? Digits.small(s, from) : null;
        if (hour == null || hour.end() >= s.length() || hour.value().intValue() > 24) {
            return from;
        }
        var i = hour.end();
        if (s.charAt(i) == ':') {
            var minute = Digits.small(s, i + 1);
            return minute != null && minute.end() == i + 3 && minute.value().intValue() < 60 ? minute.end() : from;
        }
        if ((s.startsWith("am", i) || s.startsWith("pm", i)) && Text.isDigit(s.charAt(i - 1))) {
            return text.insideWord(i + 2) ? from : i + 2;
        }
        if ((s.charAt(i) != '点' && s.charAt(i) != '时') || Numbers.pointEnd(s, i) > i) {
            return from;
        }
        return minutes(s, i + 1);
    }

    private static int minutes(String s, int at) {
        for (var word : List.of("半多", "半左右", "半", "整", "钟左右", "钟多", "钟", "一刻", "三刻", "左右", "多钟", "来钟", "多")) {
            if (s.startsWith(word, at)) {
                return at + word.length();
            }
        }
        var minute = Digits.small(s, at);
        return minute == null ? at : minute.end() + (s.startsWith("分", minute.end()) ? 1 : 0);
    }
}
