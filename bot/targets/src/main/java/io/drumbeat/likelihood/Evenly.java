package io.drumbeat.likelihood;

import java.util.SplittableRandom;

/**
 * Numbers between 0 and 1 for every path, which lie evenly and in an order that has to do with no other: as many at random would
 * lie in lumps. The orders are made once for all that is drawn, and turned by chance for each.
 */
final class Evenly {
    private static final int ORDERS = 64;
    private static final int ALWAYS = 20261130;
    private static final int DRAWN_FOR_EACH = 100;
    private static final double[][] SHUFFLED = shuffled();
    private static final double[] NORMAL = normalQuantiles();

    private final SplittableRandom random;
    private int used;

    Evenly(SplittableRandom random) {
        this.random = random;
    }

    private static double[][] shuffled() {
        var random = new SplittableRandom(ALWAYS);
        var all = new double[ORDERS][Likelihood.PATHS];
        for (var order : all) {
            for (var i = 0; i < order.length; i++) {
                var place = random.nextInt(i + 1);
                order[i] = order[place];
                order[place] = (i + 0.5) / order.length;
            }
        }
        return all;
    }

    private static double[] normalQuantiles() {
        var random = new SplittableRandom(ALWAYS);
        var drawn = random.ints(Likelihood.PATHS * DRAWN_FOR_EACH)
                .mapToDouble(_ -> random.nextGaussian())
                .sorted()
                .toArray();
        var quantiles = new double[Likelihood.PATHS];
        for (var path = 0; path < quantiles.length; path++) {
            quantiles[path] = drawn[path * DRAWN_FOR_EACH + DRAWN_FOR_EACH / 2];
        }
        return quantiles;
    }

    /** A number of each path, in an order of its own. */
    static final class Turned {
        private final double[] order;
        private final double turn;

        private Turned(double[] order, double turn) {
            this.order = order;
            this.turn = turn;
        }

        double at(int path) {
            return order[path] + (order[path] + turn < 1 ? turn : turn - 1);
        }
    }

    /** The next number of each path. */
    Turned next() {
        return new Turned(SHUFFLED[used++ % ORDERS], random.nextDouble());
    }

    /** Where the path stands among all by a normal distribution, the lowest first. */
    static double normal(int path) {
        return NORMAL[path];
    }
}
