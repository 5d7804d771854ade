package io.drumbeat.decision;

import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.draft.Draft;
import io.drumbeat.ledger.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one message brings about, decided but not yet committed.
 *
 * @param entries already folded into the book that was asked
 * @param draft what waits for an answer now, or null
 * @param claim what must not be recorded again, if this records anything; or null
 */
public record Decision(
        List<Entry> entries,
        List<Say> says,
        List<Edit> edits,
        @Nullable String toast,
        @Nullable Draft draft,
        @Nullable Claim claim,
        List<Answer.Fate> fates) {
    public Decision {
        entries = List.copyOf(entries);
        says = List.copyOf(says);
        edits = List.copyOf(edits);
        fates = List.copyOf(fates);
    }

    /**
     * A question or a button that records at most once.
     *
     * @param key the same for whatever may not be recorded beside it
     * @param pressed the card and who pressed it, or null if it was answered by typing
     */
    public record Claim(String key, @Nullable String pressed) {}
}
