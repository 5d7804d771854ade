package io.drumbeat.number;

import io.drumbeat.money.Money;
import io.drumbeat.phrase.Ordered;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money: {@code 50万}, {@code 3万5}, {@code ¥500,000}, {@code USD 20k}; a bare number is yuan. */
public final class Amounts {
    private static final Words PREFIXES = Ordered.longestFirst(List.copyOf(Currencies.BY_WORD.keySet()));
    /** 1,2万: a comma that parts no thousands may be a point or a slip. */
    private static final Pattern COMMAS = Pattern.compile(
            "(?=\\d+(?:,\\d+)*,(?:\\d{1,2}|\\d{4,})(?!\\d))\\d+(?:,\\d+)+(?:\\.\\d+)?(?:[万亿千百元块]|[wk](?![a-z]))");

    private Amounts() {}

    /**
     * An amount found in a line.
     *
     * @param money null if there is a problem
     * @param certain whether it says by itself that it is money; a bare number is money only where money is expected
     * @param problem why it cannot be taken, in words for the person; null if it can
     */
    public record Found(
            int from,
            int end,
            @Nullable Money money,
            boolean certain,
            @Nullable String problem) {}

    /** The amount that starts here, or null. */
    public static @Nullable Found at(Text text, int from) {
        var s = text.folded();
        var i = from;
        var negative = s.charAt(i) == '-' || s.charAt(i) == '负';
        if (negative) {
            i = skipBlank(s, i + 1);
        }
        var before = currencyAt(s, i);
        i = before == null ? i : skipBlank(s, i + before.length());
        if (before != null && i < s.length() && s.charAt(i) == '-') {
            negative = true;
            i++;
        }
        var some = i + 1 < s.length() && "几数".indexOf(s.charAt(i)) >= 0 && "十百千万".indexOf(s.charAt(i + 1)) >= 0;
        var commas = Text.isDigit(s.charAt(Math.min(i, s.length() - 1)))
                ? COMMAS.matcher(s).region(i, s.length())
                : null;
        if (commas != null
                && commas.lookingAt()
                && !text.insideWord(from)
                && (from == 0 || s.charAt(from - 1) != ',')) {
            return new Found(from, commas.end(), null, true, "的逗号位置不对；可以写 1.2万、12,000");
        }
        var number = some ? some(s, i + 1) : i < s.length() ? Numbers.at(s, i) : null;
        if (number == null || (before == null && from > 0 && Text.isDigit(s.charAt(i)) && text.insideWord(from))) {
            return null;
        }
        return new AmountReader(s, from, number, before, negative).read();
    }

    /** 几十万, 数百万. */
    private static Numbers.Read some(String s, int from) {
        var end = from;
        while (end < s.length() && "十百千万亿".indexOf(s.charAt(end)) >= 0) {
            end++;
        }
        return new Numbers.Read(end, BigDecimal.ONE, true, false, "不是确定的数");
    }

    static @Nullable String currencyAt(String s, int at) {
        return PREFIXES.lengthAt(s, at) == 0 ? null : wordAt(s, at, PREFIXES);
    }

    static @Nullable String wordAt(String s, int at, List<String> words) {
        for (var word : words) {
            if (s.startsWith(word, at)) {
                var letters = Text.isLetter(word.charAt(0));
                var end = at + word.length();
                if (!letters || !(end < s.length() && Text.isLetter(s.charAt(end))) || word.endsWith("$")) {
                    return word;
                }
            }
        }
        return null;
    }

    static int skipBlank(String s, int at) {
        return at < s.length() && s.charAt(at) == ' ' ? at + 1 : at;
    }
}
