package io.drumbeat.number;

import io.drumbeat.money.Money;
import io.drumbeat.phrase.Text;
import io.drumbeat.phrase.Words;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads on behind the number of an amount: how sure it is, in which money, and whether it is money at all. */
final class AmountReader {
    private static final BigDecimal MOST = BigDecimal.TEN.pow(13);
    // A longer bare number is rather a telephone number.
    private static final BigDecimal MOST_BARE = BigDecimal.TEN.pow(10);

    private static final List<String> YUAN = List.of("元整", "元人民币", "元", "圆整", "圆", "块钱", "块", "蚊");

    /** More or less than a sum is no sum. */
    private static final Words BOUNDS =
            Words.of("以上", "以下", "以内", "之内", "之间", "出头", "不到", "不足", "打底", "封顶", "起步", "往上", "开外");

    private static final String VAGUE = "多几余来";
    private static final String RANGES = "-~到至";
    private static final String UNITS = "十百千万亿";
    /** What is counted with a number but is no money: 50万台, 3千克, 20%. */
    private static final String MEASURES = "台个套件人次份只支条吨米平户家名株粒瓶箱盒辆部门天年月日号周点分楼层期轮位张页级%克升股倍度折度步";

    private static final String PRICED = "台个套件人辆只支条箱盒瓶间户节年月季天吨米";

    private final String s;
    private final int from;
    private final Numbers.Read number;
    private final @Nullable String before;
    private final boolean negative;
    private int i;
    private BigDecimal value;
    private boolean isCounted;
    private @Nullable String problem;
    private Numbers.@Nullable Read range;
    private @Nullable String after;
    private @Nullable String yuan;

    /** @param before the currency that was said before the number, or null */
    AmountReader(String s, int from, Numbers.Read number, @Nullable String before, boolean negative) {
        this.s = s;
        this.from = from;
        this.number = number;
        this.before = before;
        this.negative = negative;
        this.i = number.end();
        this.value = number.value();
        this.problem = number.problem();
    }

    /** Null if it is no amount after all. */
    Amounts.@Nullable Found read() {
        millions();
        counted();
        unitApart();
        vague();
        range();
        currency();
        if (isMeasure()) {
            return null;
        }
        jiao();
        foreign();
        bound();
        price();
        var certain = isMarked() || (range != null && range.units());
        if ((!certain && (range != null || number.bare())) || isWord(certain)) {
            return null;
        }
        twoCurrencies();
        return weighed(certain && (!number.bare() || isCurrencySaid()));
    }

    private boolean isCurrencySaid() {
        return before != null || after != null || yuan != null;
    }

    /** Whether it says by itself that it is money. */
    private boolean isMarked() {
        return number.units() || isCounted || isCurrencySaid();
    }

    /** Whether one of these characters stands so far behind. */
    private boolean isOneOf(String characters, int behind) {
        return i + behind < s.length() && characters.indexOf(s.charAt(i + behind)) >= 0;
    }

    /** USD 2m. */
    private void millions() {
        if (before != null && isOneOf("m", 0) && !(i + 1 < s.length() && Text.isLetter(s.charAt(i + 1)))) {
            value = value.movePointRight(6);
            i++;
        }
    }

    /** 20个w, 3个亿. */
    private void counted() {
        var letter = i + 2 < s.length() && Text.isLetter(s.charAt(i + 2));
        if (!number.units() && isOneOf("个", 0) && isOneOf("万亿w", 1) && !letter) {
            value = value.movePointRight(isOneOf("亿", 1) ? 8 : 4);
            isCounted = true;
            i += 2;
        }
    }

    private void unitApart() {
        var unit = number.units() || isCounted ? null : UnitApart.of(s, from, i);
        if (unit != null) {
            value = value.movePointRight(unit.zeros());
            isCounted = true;
            i = unit.end();
        }
    }

    /** 50多万, 30几万; 五十来万 is nearly that sum, as 约五十万 is. */
    private void vague() {
        if (isOneOf(VAGUE, 0) && (number.units() || isOneOf("万亿千百元块", 1))) {
            problem = isOneOf("来", 0) ? problem : "不是确定的数";
            i++;
            var unit = i < s.length() ? UnitApart.zeros(s.charAt(i)) : 0;
            value = value.movePointRight(unit);
            isCounted |= unit > 0;
            i += unit > 0 ? 1 : 0;
        }
    }

    /** 50到60万, 50万左右到60万. */
    private void range() {
        var about = s.startsWith("左右", i) ? i + 2 : i;
        range = about + 1 < s.length() && RANGES.indexOf(s.charAt(about)) >= 0 ? Numbers.at(s, about + 1) : null;
        if (range != null) {
            i = range.end();
            problem = "是一个范围，不是确定的数";
        }
    }

    private void currency() {
        var blank = Amounts.skipBlank(s, i);
        after = Amounts.currencyAt(s, blank);
        if (after != null && before != null && startsAnother(blank + after.length())) {
            after = null;
        }
        yuan = after == null ? Amounts.wordAt(s, i, YUAN) : null;
        i = after != null ? blank + after.length() : yuan != null ? i + yuan.length() : i;
        i += number.units() && isOneOf("整", 0) ? 1 : 0;
    }

    /** USD 100 USD 200: the second currency belongs to the second amount. */
    private boolean startsAnother(int at) {
        var next = Amounts.skipBlank(s, at);
        return next < s.length() && Text.isDigit(s.charAt(next));
    }

    /** 50万台; but 20万月底 is money, and then a day. */
    private boolean isMeasure() {
        var edge = number.units() && isOneOf("月", 0) && isOneOf("底初中末", 1);
        return after == null && yuan == null && !edge && isOneOf(MEASURES, 0);
    }

    /** 三块五. */
    private void jiao() {
        var named = yuan == null ? null : Amounts.currencyAt(s, i);
        if (named != null && before == null) {
            // 3万元欧元
            after = named;
            yuan = null;
            i += named.length();
            return;
        }
        if (yuan != null && i < s.length() && (!yuan.endsWith("元") || (i + 1 < s.length() && isOneOf("角毛", 1)))) {
            var jiao = Digits.jiao(s, i);
            i = jiao.end();
            value = value.add(jiao.value());
        }
    }

    private void foreign() {
        if (!isCurrencySaid() && Currencies.foreign(s, i)) {
            problem = "的币种不认识；可以写 USD 20k、2万美元";
        }
    }

    /** 50万以上, 50万起, 50万+. */
    private void bound() {
        if (!isMarked()) {
            return;
        }
        var bound = BOUNDS.lengthAt(s, i);
        var upwards = isOneOf("起+", 0) && (i + 1 == s.length() || !Character.isLetterOrDigit(s.charAt(i + 1)));
        problem = bound > 0 || upwards ? "不是确定的数" : problem;
        i += Math.max(bound, upwards ? 1 : 0);
    }

    /** 3万/台. */
    private void price() {
        if (isOneOf("/", 0) && isOneOf(PRICED, 1)) {
            problem = "是单价；请写总价";
        }
        if (number.units() && isOneOf(UNITS, 0)) {
            problem = "写法不认识";
        }
    }

    /** Part of a word, or a bare number that rather is a time or one of several. */
    private boolean isWord(boolean certain) {
        if (i >= s.length()) {
            return false;
        }
        var letter = Text.isLetter(s.charAt(i));
        return (letter && Text.isLetter(s.charAt(i - 1))) || (!certain && (letter || isOneOf(":/", 0)));
    }

    private void twoCurrencies() {
        if (before != null && after != null && !Currencies.code(before, before).equals(Currencies.code(after, after))) {
            problem = "有两种币种";
        }
    }

    private Amounts.Found weighed(boolean sure) {
        var amount = negative ? value.negate() : value;
        if (problem != null) {
            return wrong(sure, problem);
        }
        if (amount.signum() < 0) {
            return wrong(true, "是负数；金额要大于 0，退钱请说“退款”");
        }
        if (amount.signum() == 0) {
            return wrong(sure, "是 0；金额要大于 0");
        }
        if (amount.compareTo(MOST) > 0 || (!sure && amount.compareTo(MOST_BARE) >= 0)) {
            return wrong(sure, "太大了，像是写错了");
        }
        var word = before != null ? before : after;
        var currency = word == null ? Money.CNY : Currency.getInstance(Currencies.code(word, "CNY"));
        try {
            return new Amounts.Found(from, i, Money.of(amount, currency), sure, null);
        } catch (ArithmeticException tooFine) {
            return wrong(sure, "的小数太多了，最小到分");
        }
    }

    private Amounts.Found wrong(boolean sure, String why) {
        return new Amounts.Found(from, i, null, sure, why);
    }
}
