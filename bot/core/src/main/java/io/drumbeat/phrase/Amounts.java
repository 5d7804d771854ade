package io.drumbeat.phrase;

import io.drumbeat.money.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Amounts of money: {@code 50万}, {@code 3万5}, {@code ¥500,000}, {@code USD 20k}; a bare number is yuan. */
public final class Amounts {
    private static final BigDecimal MOST = BigDecimal.TEN.pow(13);
    /** A longer bare number is rather a telephone number. */
    private static final BigDecimal MOST_BARE = BigDecimal.TEN.pow(10);

    private static final List<String> PREFIXES = longestFirst(Currencies.BY_WORD.keySet().stream());
    private static final List<String> YUAN = List.of("元整", "元人民币", "元", "圆整", "圆", "块钱", "块");
    /** 1,2万: a comma that parts no thousands may be a point or a slip. */
    private static final Pattern COMMAS = Pattern.compile(
            "(?=\\d+(?:,\\d+)*,(?:\\d{1,2}|\\d{4,})(?!\\d))\\d+(?:,\\d+)+(?:\\.\\d+)?(?:[万亿千百元块]|[wk](?![a-z]))");

    /** More or less than a sum is no sum. */
    private static final List<String> BOUNDS =
            List.of("以上", "以下", "以内", "之内", "之间", "出头", "不到", "不足", "打底", "封顶", "起步", "往上", "开外");

    private static final String VAGUE = "多几余来";
    private static final String RANGES = "-~到至";
    /** What is counted with a number but is no money: 50万台, 3千克, 20%. */
    private static final String MEASURES = "台个套件人次份只支条吨米平户家名株粒瓶箱盒辆部门天年月日号周点分楼层期轮位张页级%克升股倍度折度步";

    private Amounts() {}

    private static List<String> longestFirst(Stream<String> words) {
        return words.sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

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
        return finish(s, from, number, before, negative);
    }

    /** 几十万, 数百万. */
    private static Numbers.Read some(String s, int from) {
        var end = from;
        while (end < s.length() && "十百千万亿".indexOf(s.charAt(end)) >= 0) {
            end++;
        }
        return new Numbers.Read(end, BigDecimal.ONE, true, false, "不是确定的数");
    }

    private static @Nullable Found finish(
            String s, int from, Numbers.Read number, @Nullable String before, boolean negative) {
        var i = number.end();
        var value = number.value();
        if (before != null
                && i < s.length()
                && s.charAt(i) == 'm'
                && !(i + 1 < s.length() && Text.isLetter(s.charAt(i + 1)))) {
            value = value.movePointRight(6);
            i++;
        }
        String problem = number.problem();
        if (i < s.length() && VAGUE.indexOf(s.charAt(i)) >= 0 && (number.units() || more(s, i))) {
            i++;
            i += i < s.length() && "万亿千百".indexOf(s.charAt(i)) >= 0 ? 1 : 0;
            problem = "不是确定的数";
        }
        var about = s.startsWith("左右", i) ? i + 2 : i;
        var range = about + 1 < s.length() && RANGES.indexOf(s.charAt(about)) >= 0 ? Numbers.at(s, about + 1) : null;
        if (range != null) {
            i = range.end();
            problem = "是一个范围，不是确定的数";
        }
        var blank = skipBlank(s, i);
        var after = currencyAt(s, blank);
        if (after != null && before != null && startsAnother(s, blank + after.length())) {
            after = null;
        }
        var yuan = after == null ? wordAt(s, i, YUAN) : null;
        i = after != null ? blank + after.length() : yuan != null ? i + yuan.length() : i;
        var edge = number.units() && i + 1 < s.length() && s.charAt(i) == '月' && "底初中末".indexOf(s.charAt(i + 1)) >= 0;
        if (after == null && yuan == null && !edge && i < s.length() && MEASURES.indexOf(s.charAt(i)) >= 0) {
            return null;
        }
        if (yuan != null && i < s.length()) {
            var jiao = Digits.jiao(s, i);
            i = jiao.end();
            value = value.add(jiao.value());
        }
        if (after == null && yuan == null && before == null && Currencies.foreign(s, i)) {
            problem = "的币种不认识；可以写 USD 20k、2万美元";
        }
        if (number.units() || yuan != null || after != null || before != null) {
            var bound = Vocabulary.lengthAt(BOUNDS, s, i);
            var upwards = s.startsWith("起", i) && (i + 1 == s.length() || !Character.isLetterOrDigit(s.charAt(i + 1)));
            upwards |= s.startsWith("+", i) && (i + 1 == s.length() || !Character.isLetterOrDigit(s.charAt(i + 1)));
            problem = bound > 0 || upwards ? "不是确定的数" : problem;
            i += Math.max(bound, upwards ? 1 : 0);
        }
        if (i + 1 < s.length() && s.charAt(i) == '/' && "台个套件人辆只支条箱盒瓶间户节年月季天吨米".indexOf(s.charAt(i + 1)) >= 0) {
            problem = "是单价；请写总价";
        }
        problem = i < s.length() && number.units() && "十百千万亿".indexOf(s.charAt(i)) >= 0 ? "写法不认识" : problem;
        var certain =
                before != null || after != null || yuan != null || number.units() || (range != null && range.units());
        if ((!certain && range != null) || (number.bare() && !certain)) {
            return null;
        }
        if ((i < s.length() && Text.isLetter(s.charAt(i)) && Text.isLetter(s.charAt(i - 1)))
                || (!certain && i < s.length() && (Text.isLetter(s.charAt(i)) || ":/".indexOf(s.charAt(i)) >= 0))) {
            return null;
        }
        var sure = certain && !(number.bare() && before == null && after == null && yuan == null);
        var code = before != null ? before : after;
        if (before != null
                && after != null
                && !Currencies.BY_WORD
                        .getOrDefault(before, before)
                        .equals(Currencies.BY_WORD.getOrDefault(after, after))) {
            problem = "有两种币种";
        }
        return weighed(from, i, negative ? value.negate() : value, code, sure, problem);
    }

    /** USD 100 USD 200: the second currency belongs to the second amount. */
    private static boolean startsAnother(String s, int at) {
        var next = skipBlank(s, at);
        return next < s.length() && Text.isDigit(s.charAt(next));
    }

    private static boolean more(String s, int at) {
        return at + 1 < s.length() && "万亿千百元块".indexOf(s.charAt(at + 1)) >= 0;
    }

    private static Found weighed(
            int from, int end, BigDecimal value, @Nullable String code, boolean certain, @Nullable String problem) {
        if (problem != null) {
            return new Found(from, end, null, certain, problem);
        }
        if (value.signum() < 0) {
            return new Found(from, end, null, true, "是负数；金额要大于 0，退钱请说“退款”");
        }
        if (value.signum() == 0) {
            return new Found(from, end, null, certain, "是 0；金额要大于 0");
        }
        if (value.compareTo(MOST) > 0 || (!certain && value.compareTo(MOST_BARE) >= 0)) {
            return new Found(from, end, null, certain, "太大了，像是写错了");
        }
        var currency = code == null ? Money.CNY : Currency.getInstance(Currencies.BY_WORD.getOrDefault(code, "CNY"));
        try {
            return new Found(from, end, Money.of(value, currency), certain, null);
        } catch (ArithmeticException tooFine) {
            return new Found(from, end, null, certain, "的小数太多了，最小到分");
        }
    }

    private static @Nullable String currencyAt(String s, int at) {
        return wordAt(s, at, PREFIXES);
    }

    private static @Nullable String wordAt(String s, int at, List<String> words) {
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

    private static int skipBlank(String s, int at) {
        return at < s.length() && s.charAt(at) == ' ' ? at + 1 : at;
    }
}
