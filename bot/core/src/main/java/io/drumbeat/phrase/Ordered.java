package io.drumbeat.phrase;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Words in the order in which they are looked for: where one begins like another, the longer is meant. */
public final class Ordered {
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed();

    private Ordered() {}

    public static Words longestFirst(List<String> words) {
        return Words.of(words.stream().sorted(LONGEST_FIRST).toList());
    }

    public static <T> Map<String, T> longestFirst(Map<String, T> words) {
        var sorted = new LinkedHashMap<String, T>();
        words.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(LONGEST_FIRST.thenComparing(Comparator.naturalOrder())))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
