package io.drumbeat.derivation;

import io.drumbeat.card.Refused;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Text;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was said of how targets are to be derived.
 *
 * @param growth as a share, 0.2 for 20 %; null where nothing was said
 * @param base what to start from instead of what was; in yuan or as a count, or null
 * @param total what it is to come to, or null
 * @param season twelve numbers; empty where the season is learned
 * @param flat whether no season is wanted
 * @param rest whose, when and what
 */
record DerivationWords(
        @Nullable BigDecimal growth,
        @Nullable BigDecimal base,
        @Nullable BigDecimal total,
        List<BigDecimal> season,
        boolean flat,
        String rest) {
    private static final Sentences SENTENCES = Sentences.beside(DerivationWords.class);
    private static final int MONTHS = 12;
    private static final Pattern VERB = Pattern.compile(
            "目标\\s*推算|推算\\s*目标|(?:确认)?发布\\s*目标|derive|(?:confirm )?publish targets"
                    + "|(?:目标|指标|任务)?(?:比|较|在)(?:今年|去年|上年|本年)(?:的)?(?:基础上|实际)?|(?:目标|指标|任务)(?=.*(?:怎么|怎样|如何|该)[分定拆])|(?:应该|应|该)?(?:怎么|怎样|如何)[分定拆][^\\s\\d]*");
    private static final Pattern GROWTH = Pattern.compile(
            "(增长|增加|提高|提升|上浮|涨|加|多|高|下降|减少|下调|下浮|降|减|少|growth|grow|increase|up|down|decrease)\\s*(?:了|到|率|by|of|:)?\\s*(?:([-−])\\s*)?"
                    + "(?:(\\d{1,4}(?:\\.\\d{1,2})?)\\s*(?:%|percent|个点)|([一二两三四五六七八九\\d])成(?!交))"
                    + "|([+-])\\s*(\\d{1,4}(?:\\.\\d{1,2})?)\\s*%");
    private static final Pattern DOWN = Pattern.compile("下降|减少|下调|下浮|降|减|少|down|decrease|-");
    private static final Pattern DOUBLED = Pattern.compile("翻一?[倍番]|double");
    private static final Pattern BASE =
            Pattern.compile("(?:历史)?(?:基数|去年|上年|base)\\s*(?:是|为|:|做了|实际)?\\s*(?=[\\d¥])(?!\\d{4}年)");
    private static final Pattern TOTAL = Pattern.compile("(?:总额|总数|总目标|总共|合计|一共|total)\\s*(?:是|为|:)?\\s*(?=[\\d¥])");
    private static final Pattern SEASON =
            Pattern.compile("(?:季节|季节性|月度|各月|按月|season)\\s*:?\\s*((?:\\d+(?:\\.\\d+)?%?[\\s,，、/]*)+)");
    private static final Pattern FLAT = Pattern.compile("不分季节|不看季节|不要季节|平均分?到月|flat");

    static DerivationWords read(String said) {
        var reader = new Reader(Text.of(VERB.matcher(Text.of(said).raw()).replaceAll(" ")));
        return reader.read();
    }

    /** Goes through a line once and takes what it knows. */
    private static final class Reader {
        private final Text text;
        private final StringBuilder rest = new StringBuilder();
        private final List<BigDecimal> season = new ArrayList<>();
        private @Nullable BigDecimal growth;
        private @Nullable BigDecimal base;
        private @Nullable BigDecimal total;
        private boolean flat;
        private int at;

        Reader(Text text) {
            this.text = text;
        }

        DerivationWords read() {
            while (at < text.length()) {
                if (!growth() && !season() && !amounts()) {
                    rest.append(text.raw(at, at + 1));
                    at++;
                }
            }
            mustAgree();
            return new DerivationWords(
                    growth,
                    base,
                    total,
                    List.copyOf(season),
                    flat,
                    rest.toString().strip());
        }

        /** Three of which two make the third must agree; which of them is wrong nobody can know. */
        private void mustAgree() {
            if (growth == null || base == null || total == null) {
                return;
            }
            var would = base.multiply(BigDecimal.ONE.add(growth));
            if (would.subtract(total).abs().compareTo(BigDecimal.ONE) > 0) {
                throw new Refused(SENTENCES.say(
                        "contradict",
                        Map.of("would", would.stripTrailingZeros().toPlainString(), "total", total.toPlainString())));
            }
        }

        private @Nullable Matcher found(Pattern pattern) {
            var found = pattern.matcher(text.folded()).region(at, text.length());
            return found.lookingAt() ? found : null;
        }

        private boolean growth() {
            var by = found(GROWTH);
            var doubled = by == null ? found(DOUBLED) : null;
            if (by == null && doubled == null) {
                return false;
            }
            if (by == null) {
                growth = BigDecimal.ONE;
                at = doubled == null ? at : doubled.end();
                return true;
            }
            var tenths = by.group(4);
            var number = tenths == null
                    ? new BigDecimal(by.group(3) == null ? by.group(6) : by.group(3)).movePointLeft(2)
                    : BigDecimal.valueOf(tenth(tenths.charAt(0)), 1);
            var down = by.group(2) != null
                    || DOWN.matcher(by.group(1) == null ? by.group(5) : by.group(1))
                            .matches();
            if (down && number.compareTo(BigDecimal.ONE) > 0) {
                throw new Refused(SENTENCES.say("wrongGrowth", Map.of("words", by.group())));
            }
            growth = down ? number.negate() : number;
            at = by.end();
            return true;
        }

        private static int tenth(char digit) {
            return digit == '两' ? 2 : Text.isDigit(digit) ? digit - '0' : "一二三四五六七八九".indexOf(digit) + 1;
        }

        private boolean season() {
            var none = found(FLAT);
            if (none != null) {
                flat = true;
                at = none.end();
                return true;
            }
            var typed = found(SEASON);
            if (typed == null) {
                return false;
            }
            for (var number : typed.group(1).strip().split("[\\s,，、/]+", -1)) {
                season.add(new BigDecimal(number.replace("%", "")));
            }
            if (season.size() != MONTHS || season.stream().allMatch(month -> month.signum() == 0)) {
                throw new Refused(SENTENCES.say("wrongSeason", Map.of("count", season.size())));
            }
            at = typed.end();
            return true;
        }

        private boolean amounts() {
            var ofBase = found(BASE);
            var ofTotal = ofBase == null ? found(TOTAL) : null;
            var from = ofBase != null ? ofBase.end() : ofTotal != null ? ofTotal.end() : at;
            var amount = text.insideWord(from) ? null : Amounts.at(text, from);
            if (amount == null || (from == at && !amount.certain())) {
                return false;
            }
            var money = amount.money();
            if (money == null || !money.isPositive()) {
                throw new Refused(SENTENCES.say("wrongAmount", Map.of("words", text.raw(amount.from(), amount.end()))));
            }
            if (ofBase != null) {
                base = money.major();
            } else {
                total = money.major();
            }
            at = amount.end();
            return true;
        }
    }
}
