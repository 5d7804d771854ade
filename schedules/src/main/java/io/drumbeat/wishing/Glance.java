package io.drumbeat.wishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether any of some words stands anywhere in a line: nearly all that is said to the bot is no wish, and reading it as one
 * costs a hundred times as much as finding no word of any.
 */
record Glance(Map<Character, List<String>> words) {
    static Glance at(Stream<String> words) {
        var begun = new HashMap<Character, List<String>>();
        words.distinct()
                .forEach(word -> begun.merge(
                        word.charAt(0), List.of(word), (some, more) -> Stream.concat(some.stream(), more.stream())
                                .toList()));
        return new Glance(begun);
    }

    boolean finds(String line) {
        for (var at = 0; at < line.length(); at++) {
            for (var word : words.getOrDefault(line.charAt(at), List.of())) {
                if (line.startsWith(word, at)) {
                    return true;
                }
            }
        }
        return false;
    }
}
