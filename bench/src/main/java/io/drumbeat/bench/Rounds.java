package io.drumbeat.bench;

import java.util.ArrayList;
import java.util.List;

/** Times two things turn by turn, so that whatever slows the machine slows both. */
final class Rounds {
    private final List<Double> first = new ArrayList<>();
    private final List<Double> second = new ArrayList<>();

    /** @param times how often each is run per round */
    Rounds run(int rounds, int times, Runnable one, Runnable other) {
        for (var round = 0; round < rounds; round++) {
            first.add(microsEach(times, one));
            second.add(microsEach(times, other));
        }
        return this;
    }

    private static double microsEach(int times, Runnable what) {
        var start = System.nanoTime();
        for (var i = 0; i < times; i++) {
            what.run();
        }
        return (System.nanoTime() - start) / 1000.0 / times;
    }

    /** Microseconds each, median over the rounds. */
    double first() {
        return median(first);
    }

    double second() {
        return median(second);
    }

    /** How many times as long the first took, median of the ratios round by round. */
    double ratio() {
        var ratios = new ArrayList<Double>();
        for (var i = 0; i < first.size(); i++) {
            ratios.add(first.get(i) / second.get(i));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
