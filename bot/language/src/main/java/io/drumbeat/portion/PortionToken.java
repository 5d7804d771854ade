package io.drumbeat.portion;

import io.drumbeat.people.Person;
import io.drumbeat.sharing.Shares;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A word of how something is parted: who, how much, or what only joins them. */
sealed interface PortionToken {
    int from();

    int end();

    /** Somebody, or several who are called so. */
    record Who(int from, int end, List<Person> people) implements PortionToken {}

    /** What whoever stands before it has, or each of them. */
    record Portion(int from, int end, BigDecimal value, Shares.Unit unit) implements PortionToken {}

    /** So many of so many equal parts: 三分之一. */
    record Fraction(int from, int end, BigDecimal value, BigDecimal of) implements PortionToken {}

    /** What each of those has who stand before it or behind it, in their order: 三七开, 7:3. */
    record Series(int from, int end, List<BigDecimal> values) implements PortionToken {}

    /** All have as much. */
    record Equally(int from, int end) implements PortionToken {}

    /** Each of those before it has what follows. */
    record Each(int from, int end) implements PortionToken {}

    /** How many they are together, whoever says it among them: 三个人. */
    record Count(int from, int end, int people) implements PortionToken {}

    /** Says nothing by itself. */
    record Link(int from, int end) implements PortionToken {}

    /** How much, as folded text says it. */
    final class Numbers {
        private static final String CHINESE = "一二三四五六七八九";
        private static final Pattern EQUALLY = Pattern.compile(
                "平均分成?|平分|均分|平摊|对半分?|对分|各占?一半|各半|一人一半|(?:split )?(?:equally|evenly)|half and half|fifty-fifty");
        private static final Pattern COUNT = Pattern.compile("(?:[我咱]们?)?(?:([两二三四五六七八九]|[2-9](?=[个人]))(?:个人?|人)|俩人?)");
        private static final Pattern PERCENT = Pattern.compile("(-?\\d{1,4}(?:\\.\\d{1,6})?) ?(?:%|个点|percent)");
        private static final Pattern OF_A_HUNDRED =
                Pattern.compile("百分之(\\d{1,3}(?:\\.\\d{1,4})?|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])");
        private static final Pattern FRACTION = Pattern.compile("([二两三四五六七八九十]|\\d{1,2})分之([一二两三四五六七八九]|\\d{1,2})");
        private static final Pattern TENTHS = Pattern.compile("(\\d(?:\\.\\d)?|[一二两三四五六七八九十])成(半?)(?![功交本果立都员品单])");
        private static final Pattern HALF = Pattern.compile("一半");
        private static final Pattern PARTS = Pattern.compile("(\\d{1,4}|[一二两三四五六七八九])份");
        private static final Pattern BARE = Pattern.compile("[一二三四五六七八九]|\\d{1,2}(?!\\d)");
        private static final Pattern PAIR = Pattern.compile("([一二三四五六七八九])([一二三四五六七八九])(?:开|分成|分账|分)");
        private static final Pattern SERIES =
                Pattern.compile("(\\d{1,4}(?: ?[:/比] ?\\d{1,4})+)(?: ?(?:开|分成|分))?(?![\\d月日号])");

        private Numbers() {}

        static @Nullable PortionToken at(String s, int at) {
            var equally = found(EQUALLY, s, at);
            if (equally != null) {
                return new Equally(at, equally.end());
            }
            var series = series(s, at);
            return series == null ? portion(s, at) : series;
        }

        static @Nullable Count count(String s, int at) {
            var count = found(COUNT, s, at);
            return count == null
                    ? null
                    : new Count(
                            at,
                            count.end(),
                            count.group(1) == null ? 2 : number(count.group(1)).intValue());
        }

        private static @Nullable PortionToken series(String s, int at) {
            var pair = found(PAIR, s, at);
            if (pair != null) {
                return new Series(at, pair.end(), List.of(chinese(pair.group(1)), chinese(pair.group(2))));
            }
            var series = found(SERIES, s, at);
            return series == null
                    ? null
                    : new Series(
                            at,
                            series.end(),
                            Pattern.compile(" ?[:/比] ?")
                                    .splitAsStream(series.group(1))
                                    .map(BigDecimal::new)
                                    .toList());
        }

        private static @Nullable PortionToken portion(String s, int at) {
            var percent = found(PERCENT, s, at);
            if (percent != null) {
                return new Portion(at, percent.end(), new BigDecimal(percent.group(1)), Shares.Unit.PERCENT);
            }
            var hundred = found(OF_A_HUNDRED, s, at);
            if (hundred != null) {
                return new Portion(at, hundred.end(), number(hundred.group(1)), Shares.Unit.PERCENT);
            }
            var fraction = found(FRACTION, s, at);
            if (fraction != null) {
                return new Fraction(at, fraction.end(), number(fraction.group(2)), number(fraction.group(1)));
            }
            var tenths = found(TENTHS, s, at);
            if (tenths != null) {
                var half = BigDecimal.valueOf(tenths.group(2).isEmpty() ? 0 : 5);
                var value = number(tenths.group(1)).multiply(BigDecimal.TEN).add(half);
                return new Portion(at, tenths.end(), value, Shares.Unit.PERCENT);
            }
            var parts = found(PARTS, s, at);
            var half = parts == null ? found(HALF, s, at) : null;
            return parts != null
                    ? new Portion(at, parts.end(), number(parts.group(1)), Shares.Unit.PARTS)
                    : half == null ? null : new Portion(at, half.end(), BigDecimal.valueOf(50), Shares.Unit.PERCENT);
        }

        /** 七 or 7 behind a name, where it was said before how many parts there are; null if there is none. */
        static @Nullable Portion bare(String s, int at) {
            var digit = found(BARE, s, at);
            return digit == null ? null : new Portion(at, digit.end(), number(digit.group()), Shares.Unit.PARTS);
        }

        private static BigDecimal number(String said) {
            if (Character.isDigit(said.charAt(0))) {
                return new BigDecimal(said);
            }
            var ten = said.indexOf('十');
            if (ten < 0) {
                return chinese(said);
            }
            var tens = ten == 0 ? BigDecimal.ONE : chinese(said.substring(0, ten));
            var ones = ten + 1 == said.length() ? BigDecimal.ZERO : chinese(said.substring(ten + 1));
            return tens.multiply(BigDecimal.TEN).add(ones);
        }

        private static BigDecimal chinese(String digit) {
            return BigDecimal.valueOf(digit.equals("两") ? 2 : CHINESE.indexOf(digit) + 1);
        }

        private static @Nullable MatchResult found(Pattern what, String s, int at) {
            var matcher = what.matcher(s).region(at, s.length());
            matcher.useTransparentBounds(true);
            return matcher.lookingAt() ? matcher.toMatchResult() : null;
        }
    }
}
