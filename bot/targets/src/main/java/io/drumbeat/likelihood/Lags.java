package io.drumbeat.likelihood;

import java.util.Arrays;

/** After how many working days something led to a win, as it happened; nothing is assumed of the shape. */
final class Lags {
    static final int WHOLE = 1000;
    static final int LONGEST = 130;
    static final Lags NONE = new Lags(new int[0]);

    /** How many wins, in thousandths, took at most as many working days as their place; what took longer counts in the last. */
    private final int[] upTo;

    private Lags(int[] upTo) {
        this.upTo = upTo;
    }

    /** One more win, or a part of one, in thousandths. */
    Lags and(int days, int weight) {
        var more = new Counting();
        more.add(this);
        more.add(days, weight);
        return more.lags();
    }

    Lags plus(Lags other) {
        var sum = new Counting();
        sum.add(this);
        sum.add(other);
        return sum.lags();
    }

    private int at(int days) {
        return days < 0 || upTo.length == 0 ? 0 : upTo[Math.min(days, upTo.length - 1)];
    }

    /** How many wins there were. */
    double wins() {
        return (double) at(LONGEST) / WHOLE;
    }

    /** The share of the wins that took at most so many working days; 0 where there were none. */
    double within(int days) {
        return upTo.length == 0 ? 0 : (double) at(days) / at(LONGEST);
    }

    /** Adds up many of them in one place. */
    static final class Counting {
        private final int[] weights = new int[LONGEST + 1];

        void add(int days, int weight) {
            weights[Math.clamp(days, 0, LONGEST)] += weight;
        }

        void add(Lags other) {
            for (var days = 0; days < other.upTo.length; days++) {
                weights[days] += other.at(days) - other.at(days - 1);
            }
        }

        Lags lags() {
            var longest = LONGEST;
            while (longest >= 0 && weights[longest] == 0) {
                longest--;
            }
            var upTo = Arrays.copyOf(weights, longest + 1);
            for (var days = 1; days < upTo.length; days++) {
                upTo[days] += upTo[days - 1];
            }
            return upTo.length == 0 ? NONE : new Lags(upTo);
        }
    }
}
