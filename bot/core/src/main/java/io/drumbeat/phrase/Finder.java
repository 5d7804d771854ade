package io.drumbeat.phrase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is looked for only where all the characters are that it cannot do without: most are not in most lines, and
 * trying each of its alternatives at every place takes long.
 */
public final class Finder {
    private static final int HALF = Long.SIZE;
    private static final int BITS = 25;
    private static final int SPREAD = 0x9E3779B1;

    private final Pattern pattern;
    private final List<List<Mark>> alternatives;

    /** Some characters, with bits for them: where none of the bits is in a line, there is none of the characters. */
    private record Mark(long low, long high, String characters) {
        static Mark of(Set<Character> characters) {
            var low = 0L;
            var high = 0L;
            var all = new StringBuilder();
            for (char c : characters) {
                var bit = bit(c);
                low |= bit < HALF ? 1L << bit : 0;
                high |= bit < HALF ? 0 : 1L << (bit - HALF);
                all.append(c);
            }
            return new Mark(low, high, all.toString());
        }

        /** Two characters may have the same bit. */
        boolean isIn(String line, int from, int to) {
            for (var i = from; i < to; i++) {
                if (characters.indexOf(line.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private Finder(String regex) {
        this.pattern = Pattern.compile(regex);
        this.alternatives = Necessary.of(regex).stream()
                .map(needs -> needs.stream().map(Mark::of).toList())
                .toList();
    }

    public static Finder of(String regex) {
        return new Finder(regex);
    }

    private static int bit(char c) {
        return (c * SPREAD) >>> BITS;
    }

    /** Whether it is somewhere in a line. */
    public boolean in(String line) {
        return mayBeIn(line, 0, line.length()) && pattern.matcher(line).find();
    }

    /** What it is made of, if the whole of a line is it. */
    public Optional<MatchResult> whole(String line) {
        if (!mayBeIn(line, 0, line.length())) {
            return Optional.empty();
        }
        var all = pattern.matcher(line);
        return all.matches() ? Optional.of(all) : Optional.empty();
    }

    /** A line without whatever of it is there. */
    public String without(String line) {
        return mayBeIn(line, 0, line.length()) ? pattern.matcher(line).replaceAll("") : line;
    }

    /** Looks for it in a line. */
    public Matcher matcher(String line) {
        return pattern.matcher(line);
    }

    /** Whether a stretch has all the characters that one of its alternatives needs; if not, it is not there. */
    public boolean mayBeIn(String line, int from, int to) {
        var low = 0L;
        var high = 0L;
        for (var i = from; i < to; i++) {
            var bit = bit(line.charAt(i));
            low |= bit < HALF ? 1L << bit : 0;
            high |= bit < HALF ? 0 : 1L << (bit - HALF);
        }
        for (var needs : alternatives) {
            if (holds(needs, low, high) && holds(needs, line, from, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(List<Mark> needs, String line, int from, int to) {
        for (var need : needs) {
            if (!need.isIn(line, from, to)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(List<Mark> needs, long low, long high) {
        for (var need : needs) {
            if ((need.low & low) == 0 && (need.high & high) == 0) {
                return false;
            }
        }
        return true;
    }
}
