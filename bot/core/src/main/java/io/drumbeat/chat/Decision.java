package io.drumbeat.chat;

import io.drumbeat.ledger.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one message brings about, decided but not yet committed.
 *
 * @param entries already folded into the book that was asked
 */
public record Decision(
        List<Entry> entries,
        List<Say> says,
        List<Edit> edits,
        @Nullable String toast) {
    public Decision {
        entries = List.copyOf(entries);
        says = List.copyOf(says);
        edits = List.copyOf(edits);
    }
}
