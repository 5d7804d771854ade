package io.drumbeat.saying;

import io.drumbeat.ratio.Ratio;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.IntStream;

/** Figures as people read them. */
public final class Figures {
    private static final Ratio HUNDRED = Ratio.of(100);
    private static final int CLOSE = 4;
    private static final int EXACT = 8;
    /** Nobody reads a fraction of more parts. */
    private static final int MOST_PARTS = 999;

    private Figures() {}

    /** As {@code ¥1,234.5}, shown to the fen. */
    public static String money(Ratio amount, Currency currency) {
        var sign = amount.signum() < 0 ? "-" : "";
        var unit = currency.getCurrencyCode().equals("CNY") ? "¥" : currency.getCurrencyCode() + " ";
        return sign + unit + number(amount.signum() < 0 ? amount.negated() : amount);
    }

    /** A rate as it is written, {@code 1.25%}; one that never ends with two decimals, {@code 33.33%}. */
    public static String percent(Ratio share) {
        var percent = share.times(HUNDRED);
        return plain(percent.shown(isExact(percent, CLOSE) ? CLOSE : 2)) + "%";
    }

    /** A rate that something is multiplied with: exact, {@code 1.25%}, or as a fraction where it never ends, {@code 1/11}. */
    public static String rate(Ratio share) {
        var percent = share.times(HUNDRED);
        return isExact(percent, EXACT)
                ? plain(percent.shown(EXACT)) + "%"
                : fraction(share).orElseGet(() -> plain(percent.shown(EXACT)) + "%");
    }

    /** As people would write it, {@code 1/11}; empty where nobody would. */
    private static Optional<String> fraction(Ratio number) {
        return IntStream.rangeClosed(2, MOST_PARTS)
                .filter(parts -> isExact(number.times(Ratio.of(parts)), 0))
                .mapToObj(parts -> number.times(Ratio.of(parts)).shown(0).toPlainString() + "/" + parts)
                .findFirst();
    }

    /** The same of a factor: {@code 1.25}, or {@code 14/15}. */
    public static String exactly(Ratio number) {
        return isExact(number, EXACT)
                ? plain(number.shown(EXACT))
                : fraction(number).orElseGet(() -> plain(number.shown(EXACT)));
    }

    /** A plain number with as many decimals as it has, and the usual two: {@code 51428.9387}. */
    public static String plainly(Ratio number) {
        var exact = number.shown(EXACT).stripTrailingZeros();
        return (exact.scale() <= 2 ? number.shown(2) : exact).toPlainString();
    }

    /** What is multiplied, with so many decimals as it has, {@code 51,428.9387}. */
    public static String base(Ratio number) {
        return isExact(number, 2)
                ? number(number)
                : "%,.8f".formatted(number.shown(EXACT)).replaceFirst("0+$", "");
    }

    /** How far one has come, with two decimals, {@code 53.71%}; with more where two would say it were a whole number. */
    public static String attained(Ratio share) {
        var percent = share.times(HUNDRED);
        var shown = percent.shown(2);
        var hides = shown.stripTrailingZeros().scale() <= 0 && !isExact(percent, 0);
        return plain(hides ? percent.shown(CLOSE) : shown) + "%";
    }

    /** How much makes one: {@code 10,000}, or {@code 1%} of a scale of shares. */
    public static String step(Ratio number) {
        return number.compareTo(Ratio.ONE) < 0 ? percent(number) : number(number);
    }

    private static boolean isExact(Ratio number, int decimals) {
        return Ratio.of(number.shown(decimals)).equals(number);
    }

    /** With separators, at most two decimals. */
    public static String number(Ratio number) {
        var shown = number.shown(2);
        return shown.stripTrailingZeros().scale() <= 0 ? "%,d".formatted(shown.longValue()) : "%,.2f".formatted(shown);
    }

    /** As it is written, at most four decimals: {@code 1.25}. */
    public static String factor(Ratio number) {
        return plain(number.shown(CLOSE));
    }

    private static String plain(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.toBigInteger().toString() : bare.toPlainString();
    }

    /** A place on a scale: a share, or a number. */
    public static String place(Ratio number, boolean share) {
        return share ? attained(number) : number.compareTo(Ratio.of(1000)) < 0 ? factor(number) : number(number);
    }
}
