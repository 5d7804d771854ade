package io.drumbeat.delivery;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be sent, or sent again with a new face.
 *
 * @param id the message's id; with {@code version} it makes a deterministic idempotency key
 * @param version the ledger position the card was drawn at; buttons carry it
 * @param replyTo the platform's id of the message it answers, without our prefix; null for pushes
 * @param sentAs the platform's id of this message when it is an edit of what was sent; null for a first sending
 * @param attempts how often it was tried before
 * @param firstTriedAt when it was first tried, or null
 */
public record Due(
        String id,
        String platform,
        Chat chat,
        Card card,
        long version,
        Say.Kind kind,
        @Nullable String replyTo,
        @Nullable String sentAs,
        int attempts,
        @Nullable Instant firstTriedAt) {
    /** Whether it takes back or corrects what was said before: worth saying anew where that cannot be changed any more. */
    public boolean corrects() {
        return sentAs != null && (card.title().startsWith("更正") || card.title().startsWith("已撤回"));
    }
}
