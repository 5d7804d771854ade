package io.drumbeat.chain;

import io.drumbeat.card.Refused;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Text;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is known of a chain: 100万, 客单价 5万, 成交率 20%, 线索 100, 20单, 翻倍. */
final class ChainWords {
    private static final Sentences SENTENCES = Sentences.beside(ChainWords.class);
    private static final String OF = "\\s*(?:[:=]|是|为|约|大概|平均|有|要|做|达到)*\\s*";
    private static final Pattern PRICE = Pattern.compile(
            "(?:平均)?(?:客单价|均价|单价|每单|一单|每个客户|average deal|deal size|price)(?:金额)?" + OF + "(?=[\\d¥零一二两三四五六七八九十百千万])");
    /** Where a rate of some step of the chain is named: 成交率, 线索转商机率, 商机到成交. */
    private static final Pattern RATE =
            Pattern.compile("(?:平均|整体|总体?)?((?:有效)?(?:商机|线索|报价|方案|演示|会面|见面|拜访|邀约|电话|流量|访客|咨询|询盘|客资)?的?"
                    + "(?:成交|成单|赢单|转化|转换|签单|签约|中标)(?:率|比例?)"
                    + "|conversion|win rate|rate|[^\\s\\d%,，]{1,8}?(?:转化?|到|→|->)[^\\s\\d%,，]{0,8}?(?:率|比例?)?)" + OF
                    + "(?=\\d+(?:\\.\\d+)?\\s*(?:%|成|个点|[/:比]\\s*\\d)|0?\\.\\d|百分之|[一二两三四五六七八九十]+(?:成|分之))");

    private static final String COUNT = "(\\d{1,9})";
    private static final Pattern DEALS = Pattern.compile("(?:成交量|成交数|成交|签成|签单|签|单数|单量|deals)" + OF + COUNT
            + "(?:单|个|笔)?|" + COUNT + "\\s*(?:单|笔)(?!价)|" + COUNT + " deals");
    private static final Pattern LEADS = Pattern.compile("(?:有效)?(流量|访客|客资|线索|商机|leads)[数量]?" + OF + COUNT + "(?:个|条)?|"
            + COUNT + "\\s*(?:个|条)?(?:有效)?(流量|访客|客资|线索|商机| leads)");
    private static final Pattern FOLLOWUPS =
            Pattern.compile("(?:客户)?(?:跟进次数|跟进|回访|follow-?ups)" + OF + COUNT + "次?|" + COUNT + "\\s*次(?:跟进|回访)");
    private static final Pattern DOUBLED = Pattern.compile("翻(?:(\\d{1,2}|[两三四五六七八九十])倍|一?[倍番])|double");
    private static final Pattern GROWN =
            Pattern.compile("(?:增长|增加|提高|提升|上涨|涨|grow)" + OF + "(\\d{1,4}(?:\\.\\d)?)\\s*%");
    private static final Pattern ASKED = Pattern.compile(
            "(?:一共|总共|那|得|才|能|可以|需要|要|做|有|够|成交|签单|成|签|打|跑|见|拜访|报|涨|卖|卖出|的)*(?:多少|几|多高|多大|how many|what)[^\\d%,，;；]*");
    /** What is asked for by its name alone. */
    private static final Pattern WANTED =
            Pattern.compile("(?:平均)?(?:客单价|均价|单价|(?:成交|成单|赢单|转化|转换|签单|签约)(?:率|量)|线索|单数)[数量]?"
                    + "(?=\\s*(?:是|为|要|得|能|有)*\\s*(?:多少|几|多高|多大|[?。]*\\s*$))");

    private static final Pattern TIMES = Pattern.compile("\\s*[×xX*]\\s*(?=[\\d¥])");
    private static final Pattern YEARLY = Pattern.compile("一整?年|每年|全年");
    private static final Pattern IDLE = Pattern.compile(
            "(?:倒推|反推|solve|业绩目标|目标|业绩|销售额|签单额|如果|假设|假如|按|要想|要|想|我|完成|做到|做|拿到|拿|需要|一天|每天|一个月|每个环节|每一环|各个?环节?|每环|环节|怎么|怎样|如何|才能|的话|的|那|话|平均|和|[\\p{P}\\s=])+");

    private final Text text;
    private final StringBuilder rest = new StringBuilder();
    private Chain chain = Chain.OPEN;
    private final List<Steps.Step> steps = new ArrayList<>();
    private @Nullable String base;
    private BigDecimal multiple = BigDecimal.ONE;
    private int at;

    private ChainWords(String said) {
        this.text = Text.of(said);
    }

    /**
     * What was said.
     *
     * @param steps by which the rates are called, in the order of the chain's
     * @param multiple how many times the target is meant
     * @param rest what says nothing of the chain: whose and when
     */
    record Said(Chain chain, Steps steps, BigDecimal multiple, String rest) {}

    /** @throws Refused where a value makes no sense */
    static Said read(String said) {
        return new ChainWords(said).read();
    }

    private Said read() {
        while (at < text.length()) {
            if (!part()) {
                rest.append(text.raw(at, at + 1));
                at++;
            }
        }
        var ordered = Steps.of(steps, base, Steps.wanted(text.folded()).orElse(null));
        return new Said(
                chain.rates(ordered.rates()), ordered, multiple, rest.toString().strip());
    }

    /** Takes what stands here, if it says something of the chain or nothing at all. */
    private boolean part() {
        return price()
                || rate()
                || told()
                || times()
                || counts()
                || growth()
                || yearly()
                || idle(ASKED)
                || idle(WANTED)
                || target()
                || idle(IDLE);
    }

    private @Nullable Matcher found(Pattern pattern) {
        var found = pattern.matcher(text.folded()).region(at, text.length());
        return found.lookingAt() && found.end() > at ? found : null;
    }

    private boolean idle(Pattern pattern) {
        var found = found(pattern);
        at = found == null ? at : found.end();
        return found != null;
    }

    private boolean price() {
        var label = found(PRICE);
        var amount = label == null ? null : Amounts.at(text, label.end());
        if (amount == null) {
            return false;
        }
        chain = chain.price(fen(amount));
        at = amount.end();
        return true;
    }

    private boolean target() {
        var amount = text.insideWord(at) ? null : Amounts.at(text, at);
        if (amount == null || !(amount.certain() || isBare(amount))) {
            return false;
        }
        if (chain.target() != null) {
            throw new Refused(SENTENCES.say("twice", Map.of("words", text.raw(at, amount.end()))));
        }
        chain = chain.target(fen(amount));
        at = amount.end();
        return true;
    }

    /** 倒推 1000000: more than a year or a date has digits, or nothing at all. */
    private boolean isBare(Amounts.Found amount) {
        var digits = text.raw(amount.from(), amount.end());
        return digits.matches("[\\d,]{5,}(?:\\.\\d+)?|0+") && !text.insideWord(amount.end());
    }

    /** A year that is not named is this one. */
    private boolean yearly() {
        var year = found(YEARLY);
        if (year != null) {
            rest.append(" 今年 ");
            at = year.end();
        }
        return year != null;
    }

    private BigDecimal fen(Amounts.Found amount) {
        var money = amount.money();
        if (money == null || !money.isPositive()) {
            var words = text.raw(amount.from(), amount.end());
            throw new Refused(SENTENCES.say("wrongAmount", Map.of("words", words)));
        }
        return BigDecimal.valueOf(money.minor());
    }

    private boolean rate() {
        var label = found(RATE);
        if (label == null) {
            return false;
        }
        var end = label.end();
        for (var next = Conversion.at(text.folded(), end); next != null; next = Conversion.at(text.folded(), end)) {
            // of several in a row the first is called so
            steps.add(
                    end == label.end()
                            ? Steps.Step.of(label.group(1), next.value())
                            : new Steps.Step(next.value(), null, null));
            end = next.end();
        }
        var any = end > label.end();
        at = any ? end : at;
        return any;
    }

    /** 流量1000×10%×100: what is multiplied by a percent and then by an amount. */
    private boolean times() {
        var sign = found(TIMES);
        if (sign == null) {
            return false;
        }
        var rate = Conversion.at(text.folded(), sign.end());
        if (rate != null) {
            steps.add(new Steps.Step(rate.value(), null, null));
            at = rate.end();
            return true;
        }
        var amount = Amounts.at(text, sign.end());
        if (amount != null) {
            chain = chain.price(fen(amount));
            at = amount.end();
        }
        return amount != null;
    }

    private boolean told() {
        var told = text.insideWord(at) ? null : Conversion.toldAt(text.folded(), at);
        if (told != null) {
            steps.add(told.step());
            at = told.end();
        }
        return told != null;
    }

    private boolean counts() {
        return leads() || count(FOLLOWUPS, chain::followups) || count(DEALS, chain::deals);
    }

    private boolean leads() {
        var found = found(LEADS);
        var name = found == null ? null : found.group(1) == null ? found.group(4) : found.group(1);
        // a lead is what a chain begins with where nothing is said
        base = name == null ? base : name.strip().startsWith("lead") || name.equals("线索") ? null : name;
        return count(LEADS, chain::leads);
    }

    private boolean count(Pattern pattern, Function<BigDecimal, Chain> into) {
        var found = found(pattern);
        if (found != null) {
            chain = into.apply(Conversion.count(found));
            at = found.end();
        }
        return found != null;
    }

    private boolean growth() {
        var grown = found(GROWN);
        var doubled = grown == null ? found(DOUBLED) : null;
        if (grown != null) {
            multiple = BigDecimal.ONE.add(new BigDecimal(grown.group(1)).movePointLeft(2));
            at = grown.end();
        } else if (doubled != null) {
            var times = doubled.groupCount() > 0 ? doubled.group(1) : null;
            multiple = times == null ? BigDecimal.TWO : Conversion.number(times);
            at = doubled.end();
        }
        return grown != null || doubled != null;
    }
}
