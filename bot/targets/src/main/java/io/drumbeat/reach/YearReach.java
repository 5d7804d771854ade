package io.drumbeat.reach;

import java.util.List;
import java.util.Optional;

/**
 * How likely somebody reaches a year's target. Each past month is taken out of its season, so that the months are alike; a coming
 * year is twelve more such months, normally distributed around their mean with their variance, and the mean of few months is
 * itself uncertain: the sum varies by 12 s² + 144 s²/n. The interval moves that mean by 1.645 of its standard errors.
 *
 * @param percent in whole percent, as are the others
 * @param months how many past months it is by
 */
record YearReach(int percent, int low, int high, int months) {
    /** With fewer months nothing is said. */
    static final int FEWEST = 12;

    private static final int YEAR = 12;
    private static final int UNLIKELY = 10;
    private static final int CERTAIN = 90;
    private static final double QUANTILE = 1.6449;
    /** Months that differ by less than this are all the same. */
    private static final double STEADY = 1e-6;

    /**
     * A month that was.
     *
     * @param share what the month of its name has of the target, by which its season is known
     */
    record Month(long done, long share) {}

    /** Empty where the months are too few, or the target has no season. */
    static Optional<YearReach> of(long target, List<Month> past) {
        var usable = past.stream().filter(month -> month.share() > 0).toList();
        if (usable.size() < FEWEST || target <= 0) {
            return Optional.empty();
        }
        var alike = usable.stream()
                .mapToDouble(month -> (double) month.done() * target / month.share() / YEAR)
                .toArray();
        var n = alike.length;
        var mean = 0.0;
        for (var one : alike) {
            mean += one / n;
        }
        var variance = 0.0;
        for (var one : alike) {
            variance += (one - mean) * (one - mean) / (n - 1);
        }
        var error = QUANTILE * YEAR * Math.sqrt(variance / n);
        var within = Math.sqrt(YEAR * variance);
        var whole = Math.sqrt(YEAR * variance + YEAR * YEAR * variance / n);
        var middle = YEAR * mean;
        return Optional.of(new YearReach(
                percent(middle - target, whole),
                percent(middle - error - target, within),
                percent(middle + error - target, within),
                n));
    }

    private static int percent(double above, double deviation) {
        if (deviation < STEADY) {
            return above >= -STEADY ? 100 : 0;
        }
        return (int) Math.round(100 * normal(above / deviation));
    }

    /** Of the standard normal distribution, by Abramowitz and Stegun 26.2.17: off by less than 0.0000001. */
    static double normal(double z) {
        var t = 1 / (1 + 0.2316419 * Math.abs(z));
        var tail = Math.exp(-z * z / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return z > 0 ? 1 - tail : tail;
    }

    /** Whether whoever sets it had better look twice. */
    boolean isDoubtful() {
        return percent < UNLIKELY || percent > CERTAIN;
    }
}
