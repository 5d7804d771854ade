package io.drumbeat.chain;

import io.drumbeat.card.Refused;
import io.drumbeat.phrase.Text;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many come out of those that go in, as people write it: 20%, 百分之二十, 两成, 1/3, 三分之一, 10:1. */
final class Conversion {
    private static final Sentences SENTENCES = Sentences.beside(Conversion.class);
    /** So exact that a third of sixty is twenty again. */
    private static final int DIGITS = 20;

    private static final String CHINESE = "一二三四五六七八九";
    private static final String SMALL = "[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]";
    private static final String NUMBER = "(\\d{1,7}(?:\\.\\d{1,4})?|" + SMALL + ")";
    private static final String PARTED = "\\s*[,、*x×]?\\s*";
    private static final Pattern OF_HUNDRED =
            Pattern.compile(PARTED + "(?:(\\d{1,7}(?:\\.\\d{1,4})?)\\s*(?:%|个点)|百分之" + NUMBER + ")");
    private static final Pattern OF_TEN = Pattern.compile(PARTED + "()" + NUMBER + "成(?![交功单])");
    private static final Pattern PARTS = Pattern.compile(PARTED + NUMBER + "分之" + NUMBER);
    private static final Pattern OVER = Pattern.compile(PARTED + "(\\d{1,6})\\s*/\\s*(\\d{1,6})(?![\\d月日])");
    private static final Pattern TO = Pattern.compile(PARTED + "(\\d{1,6})\\s*[:比]\\s*(\\d{1,6})(?!\\d)");

    private static final Pattern PART = Pattern.compile(PARTED + "(0?\\.\\d{1,6})(?![\\d%])");

    /** 25%成交: the rate first. */
    private static final Pattern RATE_FIRST =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})?)\\s*%\\s*的?(?:能|可以|会)?(成交|成单|签单|签约|转化)(?:率)?");
    /** 五个商机成一个, 10条线索签2单. */
    private static final Pattern SOME_OF =
            Pattern.compile("(\\d{1,4}|[一二两三四五六七八九十]{1,3})\\s*[个条家次份通]?(流量|访客|线索|客资|电话|邀约|会面|见面|拜访|商机|演示|方案|报价|客户)"
                    + "(?:能|可以|会|里)?(?:成交|成单|成|签单|签|中)(\\d{1,4}|[一二两三四五六七八九十])[个单家]");

    private Conversion() {}

    /** A step whose rate is told without being named first, and where that ends. */
    record Told(Steps.Step step, int end) {}

    static @Nullable Told toldAt(String folded, int at) {
        var first = RATE_FIRST.matcher(folded).region(at, folded.length());
        if (first.lookingAt()) {
            var rate = new BigDecimal(first.group(1)).movePointLeft(2);
            return new Told(Steps.Step.of(first.group(2) + "率", checked(rate, first.group())), first.end());
        }
        var some = SOME_OF.matcher(folded).region(at, folded.length());
        return some.lookingAt()
                ? new Told(
                        Steps.Step.of(
                                some.group(2) + "成交率",
                                checked(share(number(some.group(3)), number(some.group(1))), some.group())),
                        some.end())
                : null;
    }

    /**
     * A rate that stands somewhere.
     *
     * @param value above 0 and at most 1
     */
    record Found(BigDecimal value, int end) {}

    /** @throws Refused if it is none of all, or more than all */
    static @Nullable Found at(String folded, int at) {
        for (var pattern : List.of(OF_HUNDRED, OF_TEN, PARTS, OVER, TO, PART)) {
            var found = pattern.matcher(folded).region(at, folded.length());
            found.useTransparentBounds(true);
            if (found.lookingAt()) {
                return new Found(checked(value(pattern, found), found.group()), found.end());
            }
        }
        return null;
    }

    private static BigDecimal value(Pattern pattern, Matcher found) {
        if (pattern == PART) {
            return new BigDecimal(found.group(1));
        }
        if (pattern == OF_HUNDRED || pattern == OF_TEN) {
            var said = found.group(1) == null || found.group(1).isEmpty() ? found.group(2) : found.group(1);
            return number(said).movePointLeft(pattern == OF_TEN ? 1 : 2);
        }
        var one = number(found.group(1));
        var other = number(found.group(2));
        // 三分之一 names all of them first; 10:1 and 1:10 both mean that one of ten comes out
        return switch (pattern == PARTS ? 1 : pattern == TO ? one.compareTo(other) : -1) {
            case 1 -> share(other, one);
            default -> share(one, other);
        };
    }

    private static BigDecimal share(BigDecimal some, BigDecimal all) {
        return all.signum() == 0 ? BigDecimal.ZERO : some.divide(all, DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal checked(BigDecimal value, String said) {
        if (value.signum() == 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new Refused(SENTENCES.say("wrongRate", Map.of("words", said.strip())));
        }
        return value;
    }

    /** The first count above 0 of what was found. */
    static BigDecimal count(Matcher found) {
        for (var group = 1; group <= found.groupCount(); group++) {
            var digits = found.group(group);
            if (digits != null && Text.isDigit(digits.charAt(0)) && new BigDecimal(digits).signum() > 0) {
                return new BigDecimal(digits);
            }
        }
        throw new Refused(
                SENTENCES.say("wrongCount", Map.of("words", found.group().strip())));
    }

    static BigDecimal number(String said) {
        if (said.charAt(0) < '一') {
            return new BigDecimal(said);
        }
        var ten = said.indexOf('十');
        var tens = ten < 0 ? 0 : ten == 0 ? 1 : digit(said.charAt(0));
        var ones = ten + 1 == said.length() ? 0 : digit(said.charAt(said.length() - 1));
        return BigDecimal.valueOf(tens * 10L + ones);
    }

    private static int digit(char digit) {
        return digit == '两' ? 2 : CHINESE.indexOf(digit) + 1;
    }
}
