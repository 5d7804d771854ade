package io.drumbeat.likelihood;

import java.util.Arrays;

/** After how many working days something led to a win, as it happened; nothing is assumed of the shape. */
final class Lags {
    static final int WHOLE = 1000;
    static final int LONGEST = 130;
    static final Lags NONE = new Lags(new int[0]);

    /** How many wins, in thousandths, took as many working days as their place; what took longer counts in the last. */
    private final int[] weights;

    private Lags(int[] weights) {
        this.weights = weights;
    }

    /** One more win, or a part of one, in thousandths. */
    Lags and(int days, int weight) {
        var place = Math.clamp(days, 0, LONGEST);
        var more = Arrays.copyOf(weights, Math.max(weights.length, place + 1));
        more[place] += weight;
        return new Lags(more);
    }

    Lags plus(Lags other) {
        var sum = Arrays.copyOf(weights, Math.max(weights.length, other.weights.length));
        for (var i = 0; i < other.weights.length; i++) {
            sum[i] += other.weights[i];
        }
        return new Lags(sum);
    }

    /** How many wins there were. */
    double wins() {
        return (double) Arrays.stream(weights).sum() / WHOLE;
    }

    /** The share of the wins that took at most so many working days; 0 where there were none. */
    double within(int days) {
        var all = 0L;
        var soon = 0L;
        for (var i = 0; i < weights.length; i++) {
            all += weights[i];
            soon += i <= days ? weights[i] : 0;
        }
        return all == 0 ? 0 : (double) soon / all;
    }
}
