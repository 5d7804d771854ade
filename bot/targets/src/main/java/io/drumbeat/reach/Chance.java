package io.drumbeat.reach;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * How likely a monthly target is reached, by how many of somebody's own months came to as much: (reached + 1) / (months + 2), since
 * what never happened is not impossible; with Wilson's interval, which holds nine times of ten.
 *
 * @param reached how many of the months came to as much
 * @param low in percent
 * @param high in percent
 */
public record Chance(int reached, int months, int low, int high) {
    /** With fewer months nothing is said. */
    public static final int FEWEST = 12;

    private static final int UNLIKELY = 10;
    private static final int CERTAIN = 90;
    /** The normal quantile of a two-sided interval of 90 %. */
    private static final BigDecimal Z = new BigDecimal("1.6449");

    private static final MathContext DIGITS = new MathContext(16, RoundingMode.HALF_UP);

    /** @param past what the months before came to; empty where they are too few */
    public static Optional<Chance> of(long target, Collection<Long> past) {
        if (past.size() < FEWEST) {
            return Optional.empty();
        }
        var reached = (int) past.stream().filter(month -> month >= target).count();
        return Optional.of(of(reached, past.size()));
    }

    private static Chance of(int reached, int months) {
        var n = BigDecimal.valueOf(months);
        var share = BigDecimal.valueOf(reached).divide(n, DIGITS);
        var square = Z.multiply(Z).divide(n, DIGITS);
        var middle = share.add(square.divide(BigDecimal.TWO, DIGITS));
        var spread = share.multiply(BigDecimal.ONE.subtract(share))
                .divide(n, DIGITS)
                .add(square.divide(n.multiply(BigDecimal.valueOf(4)), DIGITS))
                .sqrt(DIGITS)
                .multiply(Z);
        var whole = BigDecimal.ONE.add(square);
        return new Chance(
                reached,
                months,
                percent(middle.subtract(spread).divide(whole, DIGITS)),
                percent(middle.add(spread).divide(whole, DIGITS)));
    }

    private static int percent(BigDecimal share) {
        return share.max(BigDecimal.ZERO)
                .min(BigDecimal.ONE)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** In whole percent. */
    public int percent() {
        return (200 * (reached + 1) + months + 2) / (2 * (months + 2));
    }

    /** Whether whoever sets it had better look twice. */
    public boolean isDoubtful() {
        return percent() < UNLIKELY || percent() > CERTAIN;
    }
}
