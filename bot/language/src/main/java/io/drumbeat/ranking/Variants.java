package io.drumbeat.ranking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentences that a line of a table with {@code {this|that}} in it stands for: each choice at least once, not all of them. */
final class Variants {
    private static final Pattern CHOICE = Pattern.compile("\\{([^{}]*)}");
    private static final int ROUNDS = 2;

    private Variants() {}

    static Set<String> of(String line) {
        var fixed = List.of(CHOICE.split(line, -1));
        var choices = new ArrayList<List<String>>();
        CHOICE.matcher(line)
                .results()
                .forEach(found -> choices.add(List.of(found.group(1).split("\\|", -1))));
        var all = new LinkedHashSet<String>();
        var most = ROUNDS * choices.stream().mapToInt(List::size).max().orElse(1);
        for (var k = 0; k < (choices.isEmpty() ? 1 : most); k++) {
            all.add(one(fixed, choices, k));
        }
        return all;
    }

    /** The one with this number; the further right a choice, the faster it goes round. */
    private static String one(List<String> fixed, List<List<String>> choices, int number) {
        var sentence = new StringBuilder(fixed.getFirst());
        for (var i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            var turn = number + i * (1 + number / choice.size());
            sentence.append(choice.get(turn % choice.size())).append(fixed.get(i + 1));
        }
        return sentence.toString();
    }
}
