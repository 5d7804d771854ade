package io.drumbeat.ratio;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An exact fraction. What fits into longs stays there, and goes to lowest terms only where it would grow, so that money with
 * one denominator is added without a division; what does not fit goes on as big integers, so that no step ever rounds.
 */
public final class Ratio implements Comparable<Ratio> {
    public static final Ratio ZERO = new Ratio(0, 1);
    public static final Ratio ONE = new Ratio(1, 1);
    /** Decimal digits that always fit. */
    private static final int DIGITS = 17;
    /** Of what somebody writes: a few letters can stand for millions of digits. */
    private static final int MOST_DIGITS = 60;
    /** From here on a denominator is brought to lowest terms. */
    private static final long LARGE = 1_000_000_000;

    private static final BigInteger[] SMALL = {};

    final long top;
    /** 0 where the fraction is big. */
    final long bottom;
    /** Top and bottom in lowest terms, of which one at least does not fit. */
    private final BigInteger[] big;

    private Ratio(BigInteger top, BigInteger bottom) {
        var small = top.bitLength() <= Longs.FITS && bottom.bitLength() <= Longs.FITS;
        this.top = small ? top.longValue() : 0;
        this.bottom = small ? bottom.longValue() : 0;
        this.big = small ? SMALL : new BigInteger[] {top, bottom};
    }

    Ratio(long top, long bottom) {
        this.top = top;
        this.bottom = bottom;
        this.big = SMALL;
    }

    public static Ratio of(long whole) {
        return Longs.fits(whole) ? new Ratio(whole, 1) : new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Ratio of(long top, long bottom) {
        return Longs.fits(top) && Longs.fits(bottom) && bottom > 0
                ? kept(top, bottom)
                : of(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    public static Ratio of(BigDecimal number) {
        if (number.precision() <= DIGITS && number.scale() > 0 && number.scale() <= DIGITS) {
            return kept(number.unscaledValue().longValue(), Math.powExact(10L, number.scale()));
        }
        return number.scale() <= 0
                ? new Ratio(number.toBigIntegerExact(), BigInteger.ONE)
                : of(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    /** @throws NumberFormatException if it is no decimal number, or one that nobody means */
    public static Ratio of(String decimal) {
        var number = new BigDecimal(decimal);
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new NumberFormatException("more than %d digits".formatted(MOST_DIGITS));
        }
        return of(number);
    }

    private static Ratio of(BigInteger top, BigInteger bottom) {
        var common = top.gcd(bottom);
        var sign = BigInteger.valueOf(bottom.signum());
        return new Ratio(
                top.divide(common).multiply(sign), bottom.divide(common).multiply(sign));
    }

    public static Ratio sum(Collection<Ratio> all) {
        var sum = new Adding();
        for (var each : all) {
            sum.add(each);
        }
        return sum.sum();
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
        if (small() && other.small()) {
            if (other.top == 0) {
                return this;
            }
            if (top == 0) {
                return other;
            }
            var sum = top + other.top;
            if (bottom == other.bottom && Longs.fits(sum)) {
                return new Ratio(sum, bottom);
            }
            if (Longs.isProduct(top, other.bottom)
                    && Longs.isProduct(other.top, bottom)
                    && Longs.isProduct(bottom, other.bottom)
                    && bottom != other.bottom) {
                return bottom < other.bottom ? other.plusCoarser(this) : plusCoarser(other);
            }
        }
        return of(
                top().multiply(other.bottom()).add(other.top().multiply(bottom())), bottom().multiply(other.bottom()));
    }

    /** Of what fits, where the other's denominator is less. */
    private Ratio plusCoarser(Ratio other) {
        return bottom % other.bottom == 0
                ? new Ratio(top + other.top * (bottom / other.bottom), bottom)
                : kept(top * other.bottom + other.top * bottom, bottom * other.bottom);
    }

    public Ratio minus(Ratio other) {
        return other.isZero() ? this : plus(other.negated());
    }

    public Ratio negated() {
        return small() ? new Ratio(-top, bottom) : new Ratio(big[0].negate(), big[1]);
    }

    public Ratio times(Ratio other) {
        if (other.isOne()) {
            return this;
        }
        if (isOne()) {
            return other;
        }
        if (small() && other.small() && Longs.isProduct(top, other.top) && Longs.isProduct(bottom, other.bottom)) {
            return kept(top * other.top, bottom * other.bottom);
        }
        return of(top().multiply(other.top()), bottom().multiply(other.bottom()));
    }

    /** @throws ArithmeticException if the other is zero */
    public Ratio dividedBy(Ratio other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("除以零");
        }
        return other.small()
                ? times(other.reciprocal())
                : of(top().multiply(other.bottom()), bottom().multiply(other.top()));
    }

    /** Only of small ones, and not of zero. */
    private Ratio reciprocal() {
        var sign = Long.signum(top);
        var over = sign * bottom;
        var under = sign * top;
        return new Ratio(over, under);
    }

    private boolean isOne() {
        return top == 1 && bottom == 1;
    }

    private static Ratio kept(long top, long bottom) {
        return bottom < LARGE ? new Ratio(top, bottom) : lowest(top, bottom);
    }

    private static Ratio lowest(long top, long bottom) {
        var common = Longs.common(top, bottom);
        return new Ratio(top / common, bottom / common);
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
        return small() ? new Ratio(top / bottom, 1) : new Ratio(top().divide(bottom()), BigInteger.ONE);
    }

    /** How many units of so much this is, rounded. */
    public long rounded(Ratio unit, RoundingMode mode) {
        if (mode == RoundingMode.HALF_UP
                && small()
                && unit.top == 1
                && unit.small()
                && Longs.isProduct(top, unit.bottom)) {
            return Longs.halfUp(top * unit.bottom, bottom);
        }
        var units = dividedBy(unit);
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
        if (!small() || !other.small()) {
            return top().multiply(other.bottom()).compareTo(other.top().multiply(bottom()));
        }
        if (bottom == other.bottom) {
            return Long.compare(top, other.top);
        }
        var high = Long.compare(Math.multiplyHigh(top, other.bottom), Math.multiplyHigh(other.top, bottom));
        return high != 0 ? high : Long.compareUnsigned(top * other.bottom, other.top * bottom);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio ratio && compareTo(ratio) == 0;
    }

    @Override
    public int hashCode() {
        var same = small() ? lowest(top, bottom) : this;
        return 31 * same.top().hashCode() + same.bottom().hashCode();
    }

    /** As a decimal of at most six places, as {@code 0.05}. */
    @Override
    public String toString() {
        return shown(6).stripTrailingZeros().toPlainString();
    }
}
