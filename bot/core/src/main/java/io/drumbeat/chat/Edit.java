package io.drumbeat.chat;

import io.drumbeat.card.Card;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.ledger.Known;
import java.util.function.Function;
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

    /**
     * A new face for a card that only whom it is about has: drawn for another chat, it throws and the message stays as it is.
     */
    public static Edit privately(String topic, Function<Known, PrivateCard> face, @Nullable String correction) {
        return new Edit(
                topic,
                (chat, known) -> {
                    var secret = face.apply(known);
                    if (!secret.others().isEmpty() || !chat.equals(new Chat.Direct(secret.about()))) {
                        throw new IllegalArgumentException("会话 %s 不能看这张卡".formatted(chat.id()));
                    }
                    return secret.card();
                },
                correction);
    }

    public Edit(String topic, Face face) {
        this(topic, face, null);
    }

    public Edit(String topic, Card card) {
        this(topic, (_, _) -> card, null);
    }
}
