package io.drumbeat.number;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers in digits, in Chinese, or in both: {@code 3万5}, {@code 两百八十万}, {@code 500,000}. */
public final class Numbers {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Integer> CHINESE = Map.ofEntries(
            Map.entry('〇', 0),
            Map.entry('两', 2),
            Map.entry('俩', 2),
            Map.entry('壹', 1),
            Map.entry('贰', 2),
            Map.entry('叁', 3),
            Map.entry('肆', 4),
            Map.entry('伍', 5),
            Map.entry('陆', 6),
            Map.entry('柒', 7),
            Map.entry('捌', 8),
            Map.entry('玖', 9));

    private Numbers() {}

    /**
     * A number found in a line.
     *
     * @param end where it ends
     * @param units whether it had 万, 亿, k or w, so that it can hardly be anything but an amount
     * @param bare whether it is only 百, 千 or 万 without a digit before it, as in 千万
     * @param problem what makes it unreadable, or null
     */
    public record Read(
            int end,
            BigDecimal value,
            boolean units,
            boolean bare,
            @Nullable String problem) {}

    static int digit(char c) {
        var digit = DIGITS.indexOf(c);
        return digit >= 0 ? digit : CHINESE.getOrDefault(c, -1);
    }

    /** Where the Chinese digits behind 点 end, if 万 or 亿 follows them; else where it stands. */
    public static int pointEnd(String s, int point) {
        var end = point + 1;
        while (end < s.length() && digit(s.charAt(end)) >= 0) {
            end++;
        }
        return end > point + 1 && end < s.length() && "万亿".indexOf(s.charAt(end)) >= 0 ? end : point;
    }

    /** The longest number that starts here, or null. */
    static @Nullable Read at(String s, int from) {
        return new NumberReader(s, from).read();
    }
}
