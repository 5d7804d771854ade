package io.drumbeat.chat;

import io.drumbeat.card.Card;
import io.drumbeat.ledger.Known;
import org.jspecify.annotations.Nullable;

/**
 * A new face for every message that was sent about a topic.
 *
 * @param correction what is said once in the chat of such a message where the platform cannot change it; null if nothing
 */
public record Edit(String topic, Face face, @Nullable String correction) {
    /** Draws the face from what is known once everything is recorded, and only if there is such a message. */
    @FunctionalInterface
    public interface Face {
        /** @param chat where the message stands */
        Card drawn(Chat chat, Known known);
    }

    public Edit(String topic, Face face) {
        this(topic, face, null);
    }

    public Edit(String topic, Card card) {
        this(topic, (_, _) -> card, null);
    }
}
