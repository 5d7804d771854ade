package io.drumbeat.console.json;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Message;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message as the door shows it.
 *
 * @param from {@code bot} or a person's id
 */
public record MessageJson(
        String id,
        String chat,
        String at,
        String from,
        String text,
        @Nullable CardJson card) {
    /** @param id the id of the message that shows it, by which it is pressed */
    public record CardJson(String id, String title, String tone, List<ElementJson> elements) {}

    /** @param zone the reader's */
    public static MessageJson of(Message message, ZoneId zone) {
        var card = message.card();
        return new MessageJson(
                message.id(),
                message.chat().id(),
                Times.iso(message.at(), zone),
                message.from(),
                message.text(),
                card == null ? null : of(message.id(), card));
    }

    private static CardJson of(String id, Card card) {
        return new CardJson(
                id,
                card.title(),
                card.tone().name().toLowerCase(Locale.ROOT),
                card.elements().stream().map(ElementJson::of).toList());
    }
}
