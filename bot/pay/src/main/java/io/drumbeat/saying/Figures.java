package io.drumbeat.saying;

import io.drumbeat.ratio.Ratio;
import java.math.BigDecimal;
import java.util.Currency;

/** Figures as people read them. */
public final class Figures {
    private static final Ratio HUNDRED = Ratio.of(100);
    private static final int CLOSE = 4;

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
