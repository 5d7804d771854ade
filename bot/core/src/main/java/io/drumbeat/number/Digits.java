package io.drumbeat.number;

import io.drumbeat.phrase.Text;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The small numbers of days and hours, and those that follow 块. */
public final class Digits {
    /** What is counted with a number of its own behind a sum: 20万3年维保, and not 11万5成交. */
    private static final Pattern COUNTED = Pattern.compile("[年月号日期版次天折]|成(?![交功单本立品员])");

    private static final String TWENTIES = "廿卅";

    private static final String ON = "千万亿w个余几多来";

    private Digits() {}

    /** 廿万, 卅五万: the 20 or 30 that stands here, where a number goes on behind it; else 0. */
    static int twenties(String s, int at) {
        var which = at < s.length() ? TWENTIES.indexOf(s.charAt(at)) : -1;
        var on = at + 1 < s.length() && (ON.indexOf(s.charAt(at + 1)) >= 0 || Numbers.digit(s.charAt(at + 1)) >= 0);
        return which >= 0 && on ? 10 * (2 + which) : 0;
    }

    /** Whether so many digits stand here and no more. */
    static boolean are(String s, int at, int count) {
        return at + count <= s.length()
                && !(at + count < s.length() && Text.isDigit(s.charAt(at + count)))
                && s.substring(at, at + count).chars().allMatch(c -> Text.isDigit((char) c));
    }

    /** Whether something stands here of which the number before it counts how many. */
    static boolean isCounted(String s, int at) {
        return COUNTED.matcher(s).region(Math.min(at, s.length()), s.length()).lookingAt();
    }

    /** A whole number up to two digits or its Chinese twin, as in dates; null if there is none here. */
    public static Numbers.@Nullable Read small(String s, int from) {
        var i = from;
        while (i < s.length() && Text.isDigit(s.charAt(i))) {
            i++;
        }
        if (i > from) {
            return i - from > 3 ? null : plain(i, Integer.parseInt(s.substring(from, i)));
        }
        var tens = -1;
        var ones = -1;
        while (i < s.length()) {
            var digit = Numbers.digit(s.charAt(i));
            if (s.charAt(i) == '十' && tens < 0) {
                tens = ones < 0 ? 1 : ones;
                ones = -1;
            } else if (digit >= 0 && ones < 0) {
                ones = digit;
            } else {
                break;
            }
            i++;
        }
        return i == from ? null : plain(i, Math.max(tens, 0) * 10 + Math.max(ones, 0));
    }

    private static Numbers.Read plain(int end, int value) {
        return new Numbers.Read(end, BigDecimal.valueOf(value), false, false, null);
    }

    /** What follows 块: 五, 5毛, 八角五分; nothing if no such digit stands here alone. */
    static Numbers.Read jiao(String s, int from) {
        var none = new Numbers.Read(from, BigDecimal.ZERO, false, false, null);
        var jiao = from < s.length() ? value(s.charAt(from)) : -1;
        var i = from + 1;
        var marked = i < s.length() && "角毛".indexOf(s.charAt(i)) >= 0;
        if (jiao < 0
                || (!marked
                        && i < s.length()
                        && Character.isLetterOrDigit(s.charAt(i))
                        && "的了左整".indexOf(s.charAt(i)) < 0)) {
            return none;
        }
        i += marked ? 1 : 0;
        var fen = marked && i + 1 < s.length() && s.charAt(i + 1) == '分' ? value(s.charAt(i)) : -1;
        return new Numbers.Read(
                fen < 0 ? i : i + 2, BigDecimal.valueOf(jiao * 10L + Math.max(fen, 0), 2), false, false, null);
    }

    private static int value(char c) {
        return Text.isDigit(c) ? c - '0' : Numbers.digit(c);
    }
}
