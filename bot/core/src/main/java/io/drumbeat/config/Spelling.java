package io.drumbeat.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody meant who wrote a name that nobody knows. */
public final class Spelling {
    /** So many letters may be left out, doubled, changed or swapped, and no more than half of them. */
    private static final int MOST = 3;

    private Spelling() {}

    /** The nearest of these names; empty where none is near. */
    public static Optional<String> nearest(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(written, name) <= Math.min(MOST, name.length() / 2))
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** What follows in a sentence about a word that is none of these. */
    static String meant(String word, Collection<String> names) {
        var near = nearest(word, names).map("；是不是 %s？"::formatted).orElse("，");
        return near + "可用 " + String.join("、", names);
    }

    /** In single letters, where two that were swapped count once. */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var next = new int[other.length() + 1];
            next[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var change = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(change, Math.min(last[j], next[j - 1]) + 1);
                if (i > 1 && j > 1 && isSwapped(one, i, other, j)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = next;
        }
        return last[other.length()];
    }

    private static boolean isSwapped(String one, int i, String other, int j) {
        return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
