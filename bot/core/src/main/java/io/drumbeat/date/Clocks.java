package io.drumbeat.date;

import io.drumbeat.number.Digits;
import io.drumbeat.number.Lengths;
import io.drumbeat.number.Numbers;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Words;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day: 下午, 上午10点半, 八点一刻, 9点零5分, 15:30, 3:15pm, 半小时后; the one reader of them. */
public final class Clocks {
    /** The hour that is meant where only a part of the day is said. */
    private static final Map<String, LocalTime> USUAL = Map.ofEntries(
            Map.entry("凌晨", LocalTime.of(6, 0)),
            Map.entry("清早", LocalTime.of(8, 0)),
            Map.entry("清晨", LocalTime.of(8, 0)),
            Map.entry("早上", LocalTime.of(8, 30)),
            Map.entry("早晨", LocalTime.of(8, 30)),
            Map.entry("今早", LocalTime.of(8, 30)),
            Map.entry("每早", LocalTime.of(8, 30)),
            Map.entry("每晚", LocalTime.of(20, 0)),
            Map.entry("明早", LocalTime.of(8, 30)),
            Map.entry("上午", LocalTime.of(10, 0)),
            Map.entry("中午", LocalTime.NOON),
            Map.entry("午后", LocalTime.of(14, 0)),
            Map.entry("下午", LocalTime.of(15, 0)),
            Map.entry("傍晚", LocalTime.of(18, 0)),
            Map.entry("下班前", LocalTime.of(17, 30)),
            Map.entry("下班", LocalTime.of(18, 0)),
            Map.entry("晚上", LocalTime.of(20, 0)),
            Map.entry("今晚", LocalTime.of(20, 0)),
            Map.entry("明晚", LocalTime.of(20, 0)),
            Map.entry("morning", LocalTime.of(8, 30)),
            Map.entry("noon", LocalTime.NOON),
            Map.entry("afternoon", LocalTime.of(15, 0)),
            Map.entry("evening", LocalTime.of(20, 0)),
            Map.entry("tonight", LocalTime.of(20, 0)));

    private static final Pattern USUALLY = Pattern.compile(
            "凌晨|清早|清晨|早上|早晨|今早|明早|每早|每晚|上午|中午|午后|下午|傍晚|下班前|下班|晚上|今晚|明晚|morning|afternoon|noon|evening|tonight");
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

    private static final String NUMBER = "(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})";
    /** Two digits, unless it is said that they are minutes: 9点5个电话 has none, 9点零5 has. */
    private static final String MINUTE = "(?:[过零〇0]+(?=\\S))?(?:\\d{2}|[一二三四五]?十[一二三四五六七八九]?)分?"
            + "|[过零〇0]+(?:\\d|[一二三四五六七八九])分?|" + NUMBER + "分(?!钟)";

    private static final String NOT_COUNTED = "(?![个家次条台套件人位单万千百元块天周月号日%\\d.]|分钟)";
    private static final Pattern HOUR = Pattern.compile("(?:差(?<short>一刻|" + NUMBER + "分)钟?)?(?<hour>" + NUMBER
            + ")\\s?(?::(?<digits>\\d{2})(?:\\s?(?=[ap]m))?|[点时](?:(?<half>半)|(?<quarter>[一三13])刻|整|钟|(?:(?<minute>"
            + MINUTE
            + ")" + NOT_COUNTED + ")?)|(?=[ap]\\.?m))");
    private static final Pattern AT = Pattern.compile("\\b(?:at|by|around) (\\d{1,2})(?![\\d:.])");
    private static final Pattern PART = Pattern.compile(
            "凌晨|清早|清晨|一早|早上|早晨|早间|上午|中午|正午|午后|下午|傍晚|晚上|夜里|夜间|半夜|深夜|(?<=[今明后日天号一二三四五六听])[早晚]|[早晚](?=\\d|[一二两三四五六七八九十])"
                    + "|morning|afternoon|evening|noon|tonight|(?<![a-z])[ap]m");
    private static final List<String> LATE = List.of("午后", "下午", "傍晚", "afternoon", "pm");
    private static final List<String> NIGHT = List.of("晚", "夜", "evening", "tonight");
    /** What may stand between a part of the day and its hour: 下午差不多3点. */
    private static final int NEAR = 5;

    private Clocks() {}

    /** Where the time that starts here ends, or {@code from} if there is none. */
    public static int end(Text text, int from) {
        var s = text.folded();
        if (from < s.length() && isNumber(s.charAt(from)) && !text.insideWord(from)) {
            var soon = Lengths.laterAt(s, from);
            if (soon != null) {
                return soon.end();
            }
        }
        if (from < s.length() && "早晚".indexOf(s.charAt(from)) >= 0 && hour(text, from + 1) > from + 1) {
            return hour(text, from + 1);
        }
        var i = from;
        i += PARTS.lengthAt(s, i);
        var blank = i > from && i < s.length() && s.charAt(i) == ' ' ? i + 1 : i;
        var hour = hour(text, blank);
        return hour > blank ? hour : i;
    }

    private static boolean isNumber(char c) {
        return Text.isDigit(c) || "半一二两三四五六七八九十差".indexOf(c) >= 0;
    }

    private static int hour(Text text, int from) {
        var s = text.folded();
        if (from >= s.length() || text.insideWord(from) || !isNumber(s.charAt(from))) {
            return from;
        }
        var hour = HOUR.matcher(s).region(from, s.length()).useTransparentBounds(true);
        if (!hour.lookingAt() || number(hour.group("hour")) > 24 || isSum(s, hour.end("hour"))) {
            return from;
        }
        var end = hour.end();
        end += s.startsWith("am", end) || s.startsWith("pm", end) ? 2 : 0;
        end += s.startsWith("左右", end) ? 2 : 0;
        return end < s.length() && text.insideWord(end) && s.charAt(end) <= 'z' ? from : end;
    }

    /** 三点五万 is no time. */
    private static boolean isSum(String s, int point) {
        return point < s.length() && s.charAt(point) == '点' && Numbers.pointEnd(s, point) > point;
    }

    /** The earliest time of day that a stretch with a clock in it can mean, or null if it names no hour. */
    public static @Nullable LocalTime earliest(String folded) {
        var told = HOUR.matcher(folded);
        while (told.find()) {
            var hour = number(told.group("hour"));
            var minute = minute(told);
            var joined = told.start() > 0
                    && Text.isDigit(folded.charAt(told.start()))
                    && Text.isDigit(folded.charAt(told.start() - 1));
            if (!joined && hour <= 24 && minute < 60 && !isSum(folded, told.end("hour"))) {
                var time = LocalTime.of(inPart(hour, part(folded, told.start(), told.end())), minute);
                return told.group("short") == null ? time : time.minusMinutes(lacking(told.group("short")));
            }
        }
        var at = AT.matcher(folded);
        return at.find() && number(at.group(1)) <= 24
                ? LocalTime.of(inPart(number(at.group(1)), part(folded, at.start(), at.end())), 0)
                : null;
    }

    /** The time of day that is said, by the clock, or as it is usual where only a part of the day is said; null if neither is. */
    public static @Nullable LocalTime said(String folded) {
        var hour = earliest(folded);
        if (hour != null) {
            return hour;
        }
        var part = USUALLY.matcher(folded);
        return part.find() ? USUAL.get(part.group()) : null;
    }

    private static int minute(Matcher told) {
        if (told.group("digits") != null) {
            return Integer.parseInt(told.group("digits"));
        }
        if (told.group("half") != null) {
            return 30;
        }
        if (told.group("quarter") != null) {
            return 15 * ("三3".contains(told.group("quarter")) ? 3 : 1);
        }
        var said = told.group("minute");
        return said == null ? 0 : number(said.replaceFirst("^[过零〇0]+(?=[^分])", ""));
    }

    private static int lacking(String said) {
        return said.equals("一刻") ? 15 : number(said);
    }

    private static int number(String said) {
        var read = Digits.small(said, 0);
        return read == null ? 0 : read.value().intValue();
    }

    /** The part of the day that stands with an hour; empty if none does. */
    private static String part(String folded, int from, int end) {
        var behind = PART.matcher(folded).region(end, Math.min(folded.length(), end + 2));
        if (behind.lookingAt()) {
            return behind.group();
        }
        var before = PART.matcher(folded)
                .region(Math.max(0, from - NEAR), Math.min(folded.length(), from + 1))
                .useTransparentBounds(true);
        var part = "";
        while (before.find() && before.start() < from) {
            part = before.group();
        }
        return part;
    }

    /** An hour of the clock's face in a part of the day. */
    private static int inPart(int said, String part) {
        var hour = said == 24 ? 0 : said;
        if (part.isEmpty() || hour > 12) {
            return hour;
        }
        if (LATE.contains(part)) {
            return hour < 12 ? hour + 12 : hour;
        }
        if (NIGHT.stream().anyMatch(part::startsWith) || part.startsWith("半夜") || part.startsWith("深夜")) {
            return hour == 12 ? 0 : hour < 5 ? hour : hour + 12;
        }
        if (part.equals("中午") || part.equals("正午") || part.equals("noon")) {
            return hour < 5 ? hour + 12 : hour;
        }
        return hour == 12 && (part.equals("凌晨") || part.equals("am")) ? 0 : hour;
    }
}
