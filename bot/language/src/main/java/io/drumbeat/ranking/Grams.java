package io.drumbeat.ranking;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** The runs of one to three characters of a line, each with a number of its own, as a vector of length one. */
final class Grams {
    private static final int LONGEST = 3;

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Numbers what was not seen before too. */
    Feature[] learn(String masked) {
        return vector(masked, true);
    }

    Feature[] of(String masked) {
        return vector(masked, false);
    }

    int size() {
        return numbers.size();
    }

    private Feature[] vector(String masked, boolean learning) {
        var line = "^" + masked + "$";
        var seen = new TreeSet<Integer>();
        for (var length = 1; length <= LONGEST; length++) {
            for (var from = 0; from + length <= line.length(); from++) {
                var gram = line.substring(from, from + length);
                var number = learning
                        ? numbers.computeIfAbsent(gram, _ -> numbers.size() + 1)
                        : numbers.getOrDefault(gram, 0);
                if (number > 0) {
                    seen.add(number);
                }
            }
        }
        var weight = 1 / Math.sqrt(Math.max(1, seen.size()));
        return seen.stream().map(number -> new FeatureNode(number, weight)).toArray(Feature[]::new);
    }
}
