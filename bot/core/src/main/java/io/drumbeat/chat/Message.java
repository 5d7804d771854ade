package io.drumbeat.chat;

import io.drumbeat.card.Card;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in a chat.
 *
 * @param id ours; also the id of its card
 * @param from {@code bot} or a person's id
 * @param text the plain words, always there
 * @param card null for what people typed
 * @param version the ledger position its card was drawn at
 */
public record Message(
        String id,
        Chat chat,
        Instant at,
        String from,
        String text,
        @Nullable Card card,
        long version) {}
