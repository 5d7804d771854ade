package io.drumbeat.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What names go on with from each of their characters on, so that any stretch of one is found, however many share it. */
final class Rests {
    /** Between what a name goes on with and whose it is: before any other character, and in no line. */
    private static final char END = '\0';

    /** How many begin with the same two characters. */
    private final Map<Integer, Integer> beginnings = new HashMap<>();

    private final NavigableMap<String, String> ids = new TreeMap<>();

    void put(String rest, String id, boolean in) {
        var key = rest + END + id;
        var changed = in ? ids.put(key, id) == null : ids.remove(key) != null;
        if (changed) {
            beginnings.merge(pair(rest, 0), in ? 1 : -1, (before, more) -> before + more == 0 ? null : before + more);
        }
    }

    private static int pair(String words, int at) {
        return words.charAt(at) << Character.SIZE | words.charAt(at + 1);
    }

    /** How far a line goes on from a place as some name does from anywhere; 0 if no name has the same two characters. */
    int sharedAt(String line, int from, int most) {
        if (from + 1 >= line.length() || !beginnings.containsKey(pair(line, from))) {
            return 0;
        }
        var rest = line.substring(from, Math.min(line.length(), from + most));
        var before = ids.floorKey(rest);
        var behind = ids.ceilingKey(rest);
        return Math.max(before == null ? 0 : Keys.common(rest, before), behind == null ? 0 : Keys.common(rest, behind));
    }

    /** In whose names a stretch is; one more than {@code most} at the most. */
    Set<String> with(String stretch, int most) {
        var found = new LinkedHashSet<String>();
        for (var entry : ids.tailMap(stretch, true).entrySet()) {
            if (!entry.getKey().startsWith(stretch) || found.size() > most) {
                break;
            }
            found.add(entry.getValue());
        }
        return found;
    }
}
