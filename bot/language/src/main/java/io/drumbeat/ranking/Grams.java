package io.drumbeat.ranking;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The runs of one to three characters of a line, each with a number of its own from 1 on. */
final class Grams {
    private static final int LONGEST = 3;

    private final Map<String, Integer> numbers = new HashMap<>();

    /** In the order of their numbers. */
    static Grams of(List<String> all) {
        var grams = new Grams();
        all.forEach(grams::number);
        return grams;
    }

    /** In the order of their numbers. */
    List<String> all() {
        var all = new String[numbers.size()];
        numbers.forEach((gram, number) -> all[number - 1] = gram);
        return List.of(all);
    }

    /** Their numbers in ascending order, each once; numbers what was not seen before too. */
    int[] learn(String masked) {
        return numbers(masked, this::number);
    }

    /** Those that were learned. */
    int[] of(String masked) {
        return numbers(masked, gram -> numbers.getOrDefault(gram, 0));
    }

    private int number(String gram) {
        return numbers.computeIfAbsent(gram, _ -> numbers.size() + 1);
    }

    int size() {
        return numbers.size();
    }

    private static int[] numbers(String masked, ToIntFunction<String> number) {
        var line = "^" + masked + "$";
        var found = new int[LONGEST * line.length()];
        var count = 0;
        for (var length = 1; length <= LONGEST; length++) {
            for (var from = 0; from + length <= line.length(); from++) {
                found[count++] = number.applyAsInt(line.substring(from, from + length));
            }
        }
        return Arrays.stream(found, 0, count)
                .filter(one -> one > 0)
                .sorted()
                .distinct()
                .toArray();
    }
}
