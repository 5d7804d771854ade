package io.drumbeat.chat;

import io.drumbeat.draft.Draft;
import io.drumbeat.ledger.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one message brings about, decided but not yet committed.
 *
 * @param entries already folded into the book that was asked
 * @param draft what waits for an answer now, or null
 */
public record Decision(
        List<Entry> entries,
        List<Say> says,
        List<Edit> edits,
        @Nullable String toast,
        @Nullable Draft draft) {
    public Decision {
        entries = List.copyOf(entries);
        says = List.copyOf(says);
        edits = List.copyOf(edits);
    }
}
