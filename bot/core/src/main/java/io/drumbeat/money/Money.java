package io.drumbeat.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount of money.
 *
 * @param minor the amount in the currency's minor unit, fen for CNY
 * @param currency ISO 4217
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
    public static final Currency CNY = Currency.getInstance("CNY");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    public static final Money ZERO = new Money(0, CNY);

    public static Money fen(long fen) {
        return new Money(fen, CNY);
    }

    public static Money yuan(long yuan) {
        return fen(Math.multiplyExact(yuan, 100L));
    }

    /**
     * @param major the amount in major units, yuan for CNY
     * @throws ArithmeticException if it has more decimals than the currency or does not fit a long
     */
    public static Money of(BigDecimal major, Currency currency) {
        return new Money(
                major.movePointRight(currency.getDefaultFractionDigits())
                        .setScale(0, RoundingMode.UNNECESSARY)
                        .longValueExact(),
                currency);
    }

    public static Money cny(String yuan) {
        return of(new BigDecimal(yuan), CNY);
    }

    /** The amount in major units with exactly the currency's decimals, as {@code 500000.00}. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    /** This times a rate, rounded half up at the minor unit: the one rounding rule of pay. */
    public Money times(BigDecimal rate) {
        return new Money(
                rate.multiply(BigDecimal.valueOf(minor))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                currency);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("不能把 %s 和 %s 直接相加或比较".formatted(currency, other.currency));
        }
        return other;
    }

    /**
     * Short, for tables and headlines: {@code 8.4万}, {@code 1.2亿}, {@code 3,200}; half up, and without a sign for yuan. The full
     * amount is on whatever it leads to.
     */
    public String brief() {
        var whole = major().abs();
        var sign = (minor < 0 ? "-" : "") + (currency.equals(CNY) ? "" : currency.getCurrencyCode() + " ");
        if (whole.compareTo(HUNDRED_MILLION) >= 0) {
            return sign + whole.divide(HUNDRED_MILLION, 1, RoundingMode.HALF_UP).toPlainString() + "亿";
        }
        return whole.compareTo(TEN_THOUSAND) >= 0
                ? sign + whole.divide(TEN_THOUSAND, 1, RoundingMode.HALF_UP).toPlainString() + "万"
                : sign + "%,d".formatted(whole.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /** In full with thousands separators, as {@code ¥500,000} or {@code ¥1,234.56}; whole amounts drop the decimals. */
    @Override
    public String toString() {
        var digits = currency.getDefaultFractionDigits();
        var whole = digits == 0 || minor % Math.powExact(10L, digits) == 0;
        var sign = minor < 0 ? "-" : "";
        var number = whole
                ? "%,d".formatted(Math.abs(major().longValue()))
                : "%,.{d}f".replace("{d}", "" + digits).formatted(major().abs());
        return sign + (currency.equals(CNY) ? "¥" : currency.getCurrencyCode() + " ") + number;
    }
}
