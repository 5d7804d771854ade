package io.drumbeat.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers in digits, in Chinese, or in both: {@code 3万5}, {@code 两百八十万}, {@code 500,000}. */
public final class Numbers {
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
        return switch (c) {
            case '零', '〇' -> 0;
            case '一', '壹' -> 1;
            case '二', '两', '俩', '贰' -> 2;
            case '三', '叁' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> -1;
        };
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
