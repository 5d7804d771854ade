package io.drumbeat.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Ids under sorted keys; one key may lead to several. */
final class Keys {
    /** How many keys begin with the same two characters. */
    private final Map<Integer, Integer> beginnings = new HashMap<>();

    private final NavigableMap<String, List<String>> ids = new TreeMap<>();

    void add(String key, String id) {
        if (!ids.containsKey(key)) {
            beginnings.merge(beginning(key, 0), 1, Integer::sum);
        }
        ids.merge(key, List.of(id), (before, more) -> {
            if (before.contains(id)) {
                return before;
            }
            var all = new ArrayList<>(before);
            all.addAll(more);
            return List.copyOf(all);
        });
    }

    void remove(String key, String id) {
        ids.computeIfPresent(key, (_, before) -> {
            var left = before.stream().filter(other -> !other.equals(id)).toList();
            if (left.isEmpty()) {
                beginnings.computeIfPresent(beginning(key, 0), (_, count) -> count > 1 ? count - 1 : null);
            }
            return left.isEmpty() ? null : left;
        });
    }

    /** The first two characters of a word, or the only one. */
    private static int beginning(String words, int from) {
        return from < words.length()
                ? words.charAt(from) << Character.SIZE | (from + 1 < words.length() ? words.charAt(from + 1) : 0)
                : 0;
    }

    /** Whether any key begins as the line goes on from a place; most do not. */
    boolean mayBeginAt(String line, int from) {
        return from < line.length()
                && (beginnings.containsKey(beginning(line, from))
                        || beginnings.containsKey(line.charAt(from) << Character.SIZE));
    }

    List<String> at(String key) {
        return ids.getOrDefault(key, List.of());
    }

    /** The ids of all keys that begin so; a few more than {@code most} at the most. */
    Set<String> under(String prefix, int most) {
        if (prefix.length() > 1 && !mayBeginAt(prefix, 0)) {
            return Set.of();
        }
        var found = new LinkedHashSet<String>();
        for (var entry : ids.tailMap(prefix, true).entrySet()) {
            if (!entry.getKey().startsWith(prefix) || found.size() > most) {
                break;
            }
            found.addAll(entry.getValue());
        }
        return found;
    }

    /** The keys that begin so, at most so many. */
    Collection<String> keysUnder(String prefix, int most) {
        var found = new ArrayList<String>();
        for (var key : ids.tailMap(prefix, true).keySet()) {
            if (!key.startsWith(prefix) || found.size() >= most) {
                break;
            }
            found.add(key);
        }
        return found;
    }

    /** The length of the longest key with which the line goes on from a place; 0 if there is none. */
    int longestAt(String line, int from, int most) {
        if (!mayBeginAt(line, from)) {
            return 0;
        }
        var rest = line.substring(from, Math.min(line.length(), from + most));
        while (!rest.isEmpty()) {
            var key = ids.floorKey(rest);
            if (key == null) {
                return 0;
            }
            if (rest.startsWith(key)) {
                return key.length();
            }
            rest = rest.substring(0, common(rest, key));
        }
        return 0;
    }

    static int common(String a, String b) {
        var i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }
}
