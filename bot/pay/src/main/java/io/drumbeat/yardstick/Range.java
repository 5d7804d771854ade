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
     */
    public record Bound(Ratio at, boolean included) {}

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
