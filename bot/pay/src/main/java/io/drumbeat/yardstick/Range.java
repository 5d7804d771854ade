package io.drumbeat.yardstick;

import io.drumbeat.ratio.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of numbers whose ends say whether they belong to it.
 *
 * @param low null where it is open
 * @param high null where it is open
 */
public record Range(@Nullable Bound low, @Nullable Bound high) {
    /**
     * One end.
     *
     * @param included whether the number itself belongs to it: {@code from} and {@code to}, not {@code above} and {@code below}
     * @param of the person's number that it is at, where that is not written in the plan
     */
    public record Bound(Ratio at, boolean included, Quantity.@Nullable Measured of) {
        public Bound(Ratio at, boolean included) {
            this(at, included, null);
        }
    }

    /** Whether both ends are written in the plan. */
    public boolean isFixed() {
        return (low == null || low.of() == null) && (high == null || high.of() == null);
    }

    public boolean contains(Ratio number) {
        return isAboveLow(number) && isBelowHigh(number);
    }

    private boolean isAboveLow(Ratio number) {
        return low == null || number.compareTo(low.at()) > (low.included() ? -1 : 0);
    }

    private boolean isBelowHigh(Ratio number) {
        return high == null || number.compareTo(high.at()) < (high.included() ? 1 : 0);
    }
}
