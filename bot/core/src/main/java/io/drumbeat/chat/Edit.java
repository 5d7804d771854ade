package io.drumbeat.chat;

import io.drumbeat.card.Card;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.ledger.Known;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A new face for every message that was sent about a topic, or for a single one.
 *
 * @param topic what they were said about; the id of the message where it is a single one
 * @param correction what is said once in the chat of such a message where the platform cannot change it; null if nothing
 * @param single whether it is for one message alone
 */
public record Edit(String topic, Face face, @Nullable String correction, boolean single) {
    /** Draws the face from what is known once everything is recorded, and only if there is such a message. */
    @FunctionalInterface
    public interface Face {
        /**
         * @param was the message as it stands
         * @return where it is the very card of the message, that stays as it is and nobody hears of it
         */
        Card drawn(Message was, Known known);
    }

    /**
     * A new face for a card that only whom it is about has: drawn for another chat, it throws and the message stays as it is.
     */
    public static Edit privately(String topic, Function<Known, PrivateCard> face, @Nullable String correction) {
        return new Edit(
                topic,
                (was, known) -> {
                    var secret = face.apply(known);
                    if (!secret.others().isEmpty() || !was.chat().equals(new Chat.Direct(secret.about()))) {
                        throw new IllegalArgumentException(
                                "会话 %s 不能看这张卡".formatted(was.chat().id()));
                    }
                    return secret.card();
                },
                correction);
    }

    /**
     * A single message with a part of its card changed. It still shows what was known when it was drawn, so it keeps its
     * version.
     *
     * @param alone the chat of whoever may read all of the change
     * @param openly what of it is shown where it stands before a group; anywhere else the message stays as it is
     */
    public static Edit within(
            String message, Chat.Direct alone, UnaryOperator<Card> change, UnaryOperator<Card> openly) {
        return new Edit(
                message,
                (was, _) -> {
                    var card = was.card();
                    if (card == null) {
                        return Card.info(was.text());
                    }
                    return was.chat() instanceof Chat.Group
                            ? openly.apply(card)
                            : was.chat().equals(alone) ? change.apply(card) : card;
                },
                null,
                true);
    }

    public Edit(String topic, Face face, @Nullable String correction) {
        this(topic, face, correction, false);
    }

    public Edit(String topic, Face face) {
        this(topic, face, null);
    }

    public Edit(String topic, Card card) {
        this(topic, (_, _) -> card, (String) null);
    }

    /** The ledger position that a message has with this face. */
    public long version(Message was, Known known) {
        return single ? was.version() : known.ledger().position();
    }

    /** Whether it is for a message that was sent about this. */
    public boolean isFor(Message message, @Nullable String about) {
        return topic.equals(single ? message.id() : about);
    }
}
