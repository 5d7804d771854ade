package io.drumbeat.ratio;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An exact fraction in lowest terms. What fits into longs stays there; what does not goes on as big integers, so that no
 * step ever rounds.
 */
public final class Ratio implements Comparable<Ratio> {
    public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);
    private static final int FITS = 62;
    /** Decimal digits that always fit. */
    private static final int DIGITS = 17;

    private final long top;
    /** 0 where the fraction is big. */
    private final long bottom;

    private final BigInteger[] big;

    private static final BigInteger[] SMALL = {};

    private Ratio(BigInteger top, BigInteger bottom) {
        var small = top.bitLength() <= FITS && bottom.bitLength() <= FITS;
        this.top = small ? top.longValue() : 0;
        this.bottom = small ? bottom.longValue() : 0;
        this.big = small ? SMALL : new BigInteger[] {top, bottom};
    }

    private Ratio(long top, long bottom) {
        this.top = top;
        this.bottom = bottom;
        this.big = SMALL;
    }

    public static Ratio of(long whole) {
        return whole == Long.MIN_VALUE ? of(BigDecimal.valueOf(whole)) : new Ratio(whole, 1);
    }

    public static Ratio of(long top, long bottom) {
        return of(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    public static Ratio of(BigDecimal number) {
        if (number.precision() <= DIGITS && number.scale() > 0 && number.scale() <= DIGITS) {
            return lowest(number.unscaledValue().longValue(), Math.powExact(10L, number.scale()));
        }
        return number.scale() <= 0
                ? new Ratio(number.toBigIntegerExact(), BigInteger.ONE)
                : of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    /** @throws NumberFormatException if it is no decimal number */
    public static Ratio of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    private static Ratio of(BigInteger top, BigInteger bottom) {
        var common = top.gcd(bottom);
        var sign = BigInteger.valueOf(bottom.signum());
        return new Ratio(
                top.divide(common).multiply(sign), bottom.divide(common).multiply(sign));
    }

    public static Ratio sum(Collection<Ratio> all) {
        return all.stream().reduce(ZERO, Ratio::plus);
    }

    private boolean small() {
        return bottom != 0;
    }

    private BigInteger top() {
        return small() ? BigInteger.valueOf(top) : big[0];
    }

    private BigInteger bottom() {
        return small() ? BigInteger.valueOf(bottom) : big[1];
    }

    public Ratio plus(Ratio other) {
        if (small() && other.small() && bottom == other.bottom) {
            var sum = top + other.top;
            return fits(sum) ? lowest(sum, bottom) : of(top().add(other.top()), bottom());
        }
        if (small()
                && other.small()
                && isProduct(top, other.bottom)
                && isProduct(other.top, bottom)
                && isProduct(bottom, other.bottom)) {
            var sum = top * other.bottom + other.top * bottom;
            if (fits(sum)) {
                return lowest(sum, bottom * other.bottom);
            }
        }
        return of(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    public Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    public Ratio negated() {
        return small() ? new Ratio(-top, bottom) : new Ratio(big[0].negate(), big[1]);
    }

    public Ratio times(Ratio other) {
        if (small() && other.small() && isProduct(top, other.top) && isProduct(bottom, other.bottom)) {
            return lowest(top * other.top, bottom * other.bottom);
        }
        return of(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    /** @throws ArithmeticException if the other is zero */
    public Ratio dividedBy(Ratio other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("除以零");
        }
        if (other.small() && other.top != Long.MIN_VALUE) {
            return times(other.reciprocal());
        }
        return of(top().multiply(other.bottom()), bottom().multiply(other.top()));
    }

    /** Only of small ones, and not of zero. */
    private Ratio reciprocal() {
        var sign = Long.signum(top);
        var over = sign * bottom;
        var under = sign * top;
        return new Ratio(over, under);
    }

    /** Whether a product fits with room to spare for a sum. */
    private static boolean isProduct(long a, long b) {
        var product = a * b;
        return Math.multiplyHigh(a, b) == product >> 63
                && product <= 1L << (FITS - 1)
                && product >= -(1L << (FITS - 1));
    }

    private static boolean fits(long number) {
        return number <= 1L << FITS && number >= -(1L << FITS);
    }

    private static Ratio lowest(long top, long bottom) {
        var a = Math.abs(top);
        var b = bottom;
        while (b != 0) {
            var rest = a % b;
            a = b;
            b = rest;
        }
        return a == 1 ? new Ratio(top, bottom) : new Ratio(top / a, bottom / a);
    }

    public int signum() {
        return small() ? Long.signum(top) : big[0].signum();
    }

    public boolean isZero() {
        return signum() == 0;
    }

    public Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** How many whole ones are in it, towards zero. */
    public Ratio whole() {
        return new Ratio(top().divide(bottom()), BigInteger.ONE);
    }

    /** How many units of so much this is, rounded. */
    public long rounded(Ratio unit, RoundingMode mode) {
        var units = unit.bottom == 1 && unit.top == 1 ? this : dividedBy(unit);
        if (units.small() && mode == RoundingMode.HALF_UP && isProduct(units.top, 2)) {
            var half = units.bottom / 2 + units.bottom % 2;
            var rest = Math.abs(units.top % units.bottom);
            return units.top / units.bottom + (rest >= half ? Long.signum(units.top) : 0);
        }
        return new BigDecimal(units.top())
                .divide(new BigDecimal(units.bottom()), 0, mode)
                .longValueExact();
    }

    /** With so many decimals, half away from zero; only for reading. */
    public BigDecimal shown(int decimals) {
        return new BigDecimal(top()).divide(new BigDecimal(bottom()), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        if (small() && other.small() && bottom == other.bottom) {
            return Long.compare(top, other.top);
        }
        return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
    }

    @Override
    public boolean equals(Object other) {
        if (other instanceof Ratio ratio && small() && ratio.small()) {
            return top == ratio.top && bottom == ratio.bottom;
        }
        return other instanceof Ratio ratio && top().equals(ratio.top()) && bottom().equals(ratio.bottom());
    }

    @Override
    public int hashCode() {
        return 31 * top().hashCode() + bottom().hashCode();
    }

    /** As a decimal of at most six places, as {@code 0.05}. */
    @Override
    public String toString() {
        return shown(6).stripTrailingZeros().toPlainString();
    }
}
