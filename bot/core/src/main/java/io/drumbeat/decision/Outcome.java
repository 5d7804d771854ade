package io.drumbeat.decision;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.draft.Draft;
import io.drumbeat.ledger.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was committed for one message.
 *
 * @param duplicate whether the message had been seen before; then the rest is what was answered the first time
 * @param replies what was said to whom sent it, in order
 * @param recorded the facts it recorded, in order
 * @param updated the pressed message with its new face, or null if it did not change
 * @param draft what waits for an answer of theirs now, or null
 * @param askedIn where that was asked, or null
 * @param settled the question it answered and recorded, or null
 */
public record Outcome(
        String messageId,
        boolean duplicate,
        List<Message> replies,
        List<Entry> recorded,
        @Nullable String toast,
        @Nullable Message updated,
        @Nullable Draft draft,
        @Nullable Chat askedIn,
        @Nullable String settled) {
    public Outcome {
        replies = List.copyOf(replies);
        recorded = List.copyOf(recorded);
    }

    /** An outcome that leaves nothing to answer. */
    public Outcome(
            String messageId,
            boolean duplicate,
            List<Message> replies,
            List<Entry> recorded,
            @Nullable String toast,
            @Nullable Message updated) {
        this(messageId, duplicate, replies, recorded, toast, updated, null, null, null);
    }

    /** What of a decision became of it. */
    public static Outcome of(String messageId, Decision decision, List<Message> replies, @Nullable Message updated) {
        var claim = decision.claim();
        return new Outcome(
                messageId,
                false,
                replies,
                decision.entries(),
                decision.toast(),
                updated,
                decision.draft(),
                decision.askedIn(),
                claim == null ? null : claim.key());
    }
}
