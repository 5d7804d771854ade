package io.drumbeat.phrase;

import java.util.List;
import java.util.Set;
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

    /** Bits for a few characters; where none of them is in a line, there is none of the characters. */
    private record Mark(long low, long high) {
        static final Mark NONE = new Mark(0, 0);

        static Mark of(Set<Character> characters) {
            var mark = NONE;
            for (var c : characters) {
                mark = mark.and(bit(c));
            }
            return mark;
        }

        Mark and(int bit) {
            return bit < HALF ? new Mark(low | 1L << bit, high) : new Mark(low, high | 1L << (bit - HALF));
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
            if (holds(needs, low, high)) {
                return true;
            }
        }
        return false;
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
