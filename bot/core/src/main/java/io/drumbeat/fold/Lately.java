package io.drumbeat.fold;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was worked out lately of a version of the ledger; few enough that a version is no larger for it. */
final class Lately {
    private static final int KEPT = 64;

    private final Map<Record, Object> found = new ConcurrentHashMap<>();

    /** Found outside of any lock: what is worked out may ask for something else that is kept here. */
    @SuppressWarnings("unchecked")
    <T> T once(Record key, Supplier<T> working) {
        var before = found.get(key);
        if (before != null) {
            return (T) before;
        }
        var fresh = working.get();
        if (found.size() >= KEPT) {
            found.clear();
        }
        found.put(key, fresh);
        return fresh;
    }
}
