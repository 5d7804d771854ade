package io.drumbeat.bargain;

import io.drumbeat.card.Refused;
import io.drumbeat.measure.Measure;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Text;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a target is to become: {@code 小美 12月 60万 原因 大客户提前}.
 *
 * @param whose whose, which month and by which measure, as it was said
 * @param value in yuan or as a count
 * @param reason why, in the words of who says it
 */
public record TargetWords(String whose, BigDecimal value, String reason) {
    private static final Sentences SENTENCES = Sentences.beside(TargetWords.class);
    private static final BigDecimal MOST = new BigDecimal("1e12");
    private static final Pattern PERIOD = Pattern.compile(
            "20\\d\\d(?:[-年]\\d{1,2}月?|年?q[1-4]|年)?|\\d{1,2}月份?|[一二三四五六七八九十]{1,3}月份?|q[1-4]|第?[一二三四]季度?");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,6})\\s*(?:次|个|家|单|通|条)");
    private static final Pattern TO = Pattern.compile("(?:改成|改到|改为|调到|调成|定为|到|为)\\s*");
    private static final Pattern REASON =
            Pattern.compile("^[\\s,，。:：;；]*(?:次|个|家|单|通|元)?[\\s,，。:：;；]*(?:原因是|原因|因为|由于|理由是|理由|because)?[\\s:：]*");

    /** @throws Refused where the amount or the reason is missing */
    public static TargetWords read(String said) {
        var text = Text.of(said);
        for (var i = 0; i < text.length(); ) {
            var period = PERIOD.matcher(text.folded()).region(i, text.length());
            if (!text.insideWord(i) && period.lookingAt()) {
                i = period.end();
                continue;
            }
            var count = COUNT.matcher(text.folded()).region(i, text.length());
            if (!text.insideWord(i) && count.lookingAt()) {
                return of(text, i, count.end(), new BigDecimal(count.group(1)));
            }
            var amount = text.insideWord(i) ? null : Amounts.at(text, i);
            // 王五 has a number in the name
            if (amount != null
                    && (amount.certain() || Text.isDigit(text.folded().charAt(i)))) {
                return of(text, i, amount.end(), yuan(text, amount));
            }
            i++;
        }
        throw new Refused(SENTENCES.say("noAmount"));
    }

    private static BigDecimal yuan(Text text, Amounts.Found amount) {
        var money = amount.money();
        if (money == null || money.minor() < 0) {
            throw new Refused(SENTENCES.say("wrongAmount", Map.of("words", text.raw(amount.from(), amount.end()))));
        }
        return money.major();
    }

    private static TargetWords of(Text text, int from, int end, BigDecimal value) {
        var reason =
                REASON.matcher(text.raw(end, text.length())).replaceFirst("").strip();
        if (reason.isEmpty()) {
            throw new Refused(SENTENCES.say("noReason", Map.of("line", text.raw())));
        }
        return new TargetWords(TO.matcher(text.raw(0, from)).replaceAll(" ").strip(), value, reason);
    }

    /**
     * The value in the smallest unit of a measure: fen, or a count.
     *
     * @throws Refused where there is no such thing
     */
    public long in(Measure measure) {
        var exact = measure.isMoney() ? value.movePointRight(2) : value;
        if (exact.stripTrailingZeros().scale() > 0 || value.compareTo(MOST) >= 0) {
            throw new Refused(
                    SENTENCES.say("notWhole", Map.of("measure", measure.label(), "value", value.toPlainString())));
        }
        return exact.longValueExact();
    }
}
