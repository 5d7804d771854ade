package io.drumbeat.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads from a regular expression which characters it cannot do without, alternative by alternative. */
final class Necessary {
    /** More characters of which any would do say too little. */
    private static final int FEW = 24;

    private final String regex;
    private int at;

    private Necessary(String regex) {
        this.regex = regex;
    }

    /** For each alternative some sets of characters; whatever it finds has at least one character of each. */
    static List<List<Set<Character>>> of(String regex) {
        return new Necessary(regex).alternatives();
    }

    private List<List<Set<Character>>> alternatives() {
        var all = new ArrayList<List<Set<Character>>>();
        all.add(sequence());
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return all;
    }

    private List<Set<Character>> sequence() {
        var needs = new ArrayList<Set<Character>>();
        while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
            var atom = atom();
            var least = least();
            if (least > 0) {
                needs.addAll(atom);
            }
        }
        return needs;
    }

    private List<Set<Character>> atom() {
        var c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escaped();
            case '.', '^', '$' -> List.of();
            default -> List.of(Set.of(c));
        };
    }

    /** How often at least the atom before must be there. */
    private int least() {
        var c = at < regex.length() ? regex.charAt(at) : ' ';
        if ("?*+{".indexOf(c) < 0) {
            return 1;
        }
        var least = c == '+' ? 1 : 0;
        if (c == '{') {
            least = Character.digit(regex.charAt(at + 1), 10);
            at = regex.indexOf('}', at);
        }
        at++;
        if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) {
            at++;
        }
        return least;
    }

    private List<Set<Character>> group() {
        var looksAround = regex.startsWith("?", at) && !regex.startsWith("?:", at);
        if (regex.startsWith("?", at)) {
            at += regex.startsWith("?<", at) ? 3 : 2;
        }
        var all = alternatives();
        at++;
        if (looksAround) {
            return List.of();
        }
        return all.size() == 1 ? all.getFirst() : any(all);
    }

    /** What any of several alternatives has. */
    private static List<Set<Character>> any(List<List<Set<Character>>> all) {
        var union = new HashSet<Character>();
        for (var needs : all) {
            if (needs.isEmpty()) {
                return List.of();
            }
            union.addAll(needs.stream().min(Comparator.comparingInt(Set::size)).orElseThrow());
        }
        return union.size() > FEW ? List.of() : List.of(union);
    }

    /** Of a class that is more than a list of characters, nothing is said. */
    private List<Set<Character>> characters() {
        var all = new HashSet<Character>();
        var plain = regex.charAt(at) != '^';
        var depth = 1;
        while (depth > 0) {
            var c = regex.charAt(at++);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            plain &= "[\\&-".indexOf(c) < 0;
            at += c == '\\' ? 1 : 0;
            if (depth > 0) {
                all.add(c);
            }
        }
        return plain && all.size() <= FEW ? List.of(all) : List.of();
    }

    private List<Set<Character>> escaped() {
        var c = regex.charAt(at++);
        if (c == 'Q') {
            var end = regex.indexOf("\\E", at);
            var quoted = regex.substring(at, end);
            at = end + 2;
            // A count behind it is of its last character alone.
            return quoted.chars()
                    .limit(
                            at < regex.length() && "?*+{".indexOf(regex.charAt(at)) >= 0
                                    ? quoted.length() - 1L
                                    : quoted.length())
                    .mapToObj(one -> Set.of((char) one))
                    .toList();
        }
        if ((c == 'p' || c == 'P') && regex.startsWith("{", at)) {
            at = regex.indexOf('}', at) + 1;
        }
        // A character by its number: x20, u4e00.
        at += c == 'x' ? 2 : c == 'u' ? 4 : 0;
        return Character.isLetterOrDigit(c) ? List.of() : List.of(Set.of(c));
    }
}
