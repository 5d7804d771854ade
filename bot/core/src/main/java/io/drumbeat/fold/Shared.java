package io.drumbeat.fold;

import java.util.Map;
import kotlinx.collections.immutable.ExtensionsKt;
import kotlinx.collections.immutable.PersistentMap;

/**
 * Maps that share their structure from version to version. Whoever makes the next version opens one, writes to it alone
 * and closes it again; one that is closed never changes.
 */
public final class Shared {
    private Shared() {}

    public static <K, V> Map<K, V> none() {
        return ExtensionsKt.persistentHashMapOf();
    }

    /** A copy to write to; costs what is written, not what is there. */
    public static <K, V> Map<K, V> open(Map<K, V> closed) {
        return ((PersistentMap<K, V>) closed).builder();
    }

    public static <K, V> Map<K, V> closed(Map<K, V> open) {
        return ((PersistentMap.Builder<K, V>) open).build();
    }
}
