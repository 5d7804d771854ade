package io.drumbeat.ratio;

/** Whole numbers that may not fit. */
final class Longs {
    /** Bits of what fits, with room to spare for one sum. */
    static final int FITS = 62;

    private Longs() {}

    static boolean fits(long number) {
        return number <= 1L << FITS && number >= -(1L << FITS);
    }

    /** Whether a product fits, and also the sum of two such. */
    static boolean isProduct(long a, long b) {
        var product = a * b;
        return Math.multiplyHigh(a, b) == product >> 63
                && product <= 1L << (FITS - 1)
                && product >= -(1L << (FITS - 1));
    }

    /** The greatest common divisor, of which the second is more than nothing. */
    static long common(long number, long other) {
        var a = Math.abs(number);
        var b = other;
        while (b != 0) {
            var rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    /** A fraction as a whole number, half away from nothing. */
    static long halfUp(long top, long bottom) {
        var whole = top / bottom;
        var rest = Math.abs(top - whole * bottom);
        return rest >= bottom - rest ? whole + Long.signum(top) : whole;
    }
}
