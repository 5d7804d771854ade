package io.drumbeat.reach;

import io.drumbeat.measure.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How high one aims: at what is to be reached, at what one stretches for, or at what would be a feat. */
public enum Level {
    TARGET("1"),
    STRETCH("1.15"),
    FEAT("1.3");

    private final BigDecimal factor;

    Level(String factor) {
        this.factor = new BigDecimal(factor);
    }

    /** How it is said, the longest first; empty where nothing is said of it. */
    public List<String> words() {
        return switch (this) {
            case TARGET -> List.of();
            case STRETCH -> List.of("冲刺目标", "冲刺", "stretch");
            case FEAT -> List.of("挑战目标", "挑战", "feat");
        };
    }

    /** The word that is said again behind a verb; empty for the target itself. */
    public String said() {
        return this == TARGET ? "" : words().get(1);
    }

    public int percent() {
        return factor.movePointRight(2).intValueExact();
    }

    /** Whether a measure has more than one: a rate, or what is to stay low, has not. */
    public boolean isOf(Indicator measure) {
        return this == TARGET || (measure.addsUp() && !measure.isLowerBetter());
    }

    /**
     * What of it lies in the first part of a year. What a feat is more than a stretch grows with the target, as what a stretch is
     * more than it does: so in no part of the year is less aimed at by who aims higher.
     *
     * @param before what is to be reached in the part
     * @param whole of the year
     */
    public long within(long before, long whole) {
        if (this != FEAT || whole == 0) {
            return of(before);
        }
        var more = BigDecimal.valueOf(FEAT.of(whole) - STRETCH.of(whole))
                .multiply(BigDecimal.valueOf(before))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
        return STRETCH.of(before) + more.longValueExact();
    }

    public long of(long target) {
        return BigDecimal.valueOf(target)
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
