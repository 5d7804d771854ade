package io.drumbeat.ratio;

import java.math.RoundingMode;

/** A sum that grows: as exact as its parts, without a new fraction for each of them. */
public final class Adding {
    private long top;
    private long bottom = 1;
    /** What came before the parts that are kept in longs. */
    private Ratio before = Ratio.ZERO;

    public void add(Ratio part) {
        var more = top + part.top;
        if (part.bottom == bottom && Longs.fits(more)) {
            top = more;
        } else {
            begin(sum().plus(part));
        }
    }

    private void begin(Ratio sum) {
        var small = sum.bottom != 0;
        top = small ? sum.top : 0;
        bottom = small ? sum.bottom : 1;
        before = small ? Ratio.ZERO : sum;
    }

    public Ratio sum() {
        return new Ratio(top, bottom).plus(before);
    }

    /** How many parts of a unit it is, half away from nothing where that is the mode; see {@link Ratio#rounded}. */
    public long rounded(Ratio unit, RoundingMode mode) {
        return mode == RoundingMode.HALF_UP
                        && before.isZero()
                        && unit.top == 1
                        && unit.bottom != 0
                        && Longs.isProduct(top, unit.bottom)
                ? Longs.halfUp(top * unit.bottom, bottom)
                : sum().rounded(unit, mode);
    }
}
