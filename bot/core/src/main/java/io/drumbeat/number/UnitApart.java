package io.drumbeat.number;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unit that stands in brackets before or behind its number: 30（万元）, 金额（万元）：30.
 *
 * @param zeros how many the number gets
 * @param end where it ends, or where the number does
 */
record UnitApart(int zeros, int end) {
    /** Before a number no further than this stands the unit that it is in. */
    private static final int LABEL = 12;

    private static final Pattern BEHIND = Pattern.compile(" ?\\(((?:万|千|亿)?元|万|亿|w)\\)");
    private static final Pattern BEFORE =
            Pattern.compile("(?:\\(|(?<=[额价款数]),? ?单位[:：]?)((?:万|千|亿)?元|万|亿|w)\\)? ?[:：]? ?$");

    /** 六皮嘢, as many 万. */
    private static final Pattern SLANG = Pattern.compile("皮(?:嘢|(?=左右|上下|$|[,;。! ]))");

    /** The unit of a number that stands from here to there; null if none is said so. */
    static @Nullable UnitApart of(String s, int from, int end) {
        var behind = BEHIND.matcher(s).region(end, s.length());
        if (behind.lookingAt()) {
            return new UnitApart(zeros(behind.group(1)), behind.end());
        }
        var slang = SLANG.matcher(s).region(end, s.length());
        if (slang.lookingAt()) {
            return new UnitApart(4, slang.end());
        }
        var before = BEFORE.matcher(s.substring(Math.max(0, from - LABEL), from));
        return before.find() ? new UnitApart(zeros(before.group(1)), end) : null;
    }

    private static int zeros(String unit) {
        return zeros(unit.charAt(0));
    }

    /** How many a unit stands for; none where it is no unit. */
    static int zeros(char unit) {
        return switch (unit) {
            case '万', 'w' -> 4;
            case '亿' -> 8;
            case '千' -> 3;
            case '百' -> 2;
            default -> 0;
        };
    }
}
