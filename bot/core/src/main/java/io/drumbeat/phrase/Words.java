package io.drumbeat.phrase;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;

/** Words in the order in which they are looked for, found in a line by what they begin with. */
public final class Words extends AbstractList<String> implements RandomAccess {
    /** No stretch is longer of which it is asked whether it is made of nothing but words. */
    public static final int LONGEST_STRETCH = 62;

    private static final String[] NONE = {};

    private final List<String> all;
    /** By the last bits of the first character, in the order of all. */
    private final String[][] begun;

    private Words(Collection<String> all) {
        this.all = List.copyOf(all);
        begun = new String[Integer.highestOneBit(Math.max(4, this.all.size())) * 4][];
        var lists = new ArrayList<List<String>>();
        for (var i = 0; i < begun.length; i++) {
            lists.add(new ArrayList<>());
        }
        this.all.forEach(word -> lists.get(word.charAt(0) & (begun.length - 1)).add(word));
        for (var i = 0; i < begun.length; i++) {
            begun[i] = lists.get(i).toArray(NONE);
        }
    }

    public static Words of(String... words) {
        return new Words(List.of(words));
    }

    public static Words of(Collection<String> words) {
        return new Words(words);
    }

    @Override
    public String get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }

    private String[] begunBy(char first) {
        return begun[first & (begun.length - 1)];
    }

    /** The length of the first of them that stands at a place, 0 if none does. */
    public int lengthAt(String line, int at) {
        if (at >= 0 && at < line.length()) {
            for (var word : begunBy(line.charAt(at))) {
                if (line.startsWith(word, at)) {
                    return word.length();
                }
            }
        }
        return 0;
    }

    /** Whether any of them stands somewhere in a line. */
    public boolean anyIn(String line) {
        for (var at = 0; at < line.length(); at++) {
            if (lengthAt(line, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stretch of at most {@link #LONGEST_STRETCH} characters is made of nothing but them; so is an empty one. */
    public boolean makeUp(String line, int from, int to) {
        if (from >= to) {
            return from == to;
        }
        // A bit for each place to which words lead from the beginning.
        var reached = 1L;
        var end = 1L << (to - from);
        for (var at = from; at < to && (reached & end) == 0; at++) {
            if ((reached & 1L << (at - from)) != 0) {
                for (var word : begunBy(line.charAt(at))) {
                    if (at + word.length() <= to && line.startsWith(word, at)) {
                        reached |= 1L << (at - from + word.length());
                    }
                }
            }
        }
        return (reached & end) != 0;
    }
}
