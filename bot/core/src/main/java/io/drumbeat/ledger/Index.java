package io.drumbeat.ledger;

import java.util.Collection;

/**
 * What a feature needs to find fast among all facts. It lives beside its feature as a bean and is asked for by its type,
 * as {@code known.ledger().by(Handovers.class, "mei")}.
 *
 * @param <K> what entries are found by; a value with {@code equals}
 */
public interface Index<K> {
    /** What an entry is found by; empty if it is none of this index. The same each time. */
    Collection<K> keys(Entry entry);

    /** Whether it goes on finding, as first told, what was taken back or put right since. */
    default boolean keepsWhatWasTakenBack() {
        return false;
    }
}
