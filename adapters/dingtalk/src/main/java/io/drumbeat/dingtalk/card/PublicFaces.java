package io.drumbeat.dingtalk.card;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import java.util.Map;

/**
 * Draws cards for the template that DingTalk offers to everybody: one text in markdown, no buttons that call back, but a
 * face that can be changed in place.
 */
public final class PublicFaces {
    private static final String FINISHED = "3";

    private PublicFaces() {}

    /** @param chat where it is shown */
    public static Face of(Card card, Chat chat) {
        var text =
                switch (DingTalkCards.of(card, chat)) {
                    case Rendered.Marked(var _, var marked) -> marked;
                    case Rendered.Words(var words) -> Markdown.plain(words);
                };
        return new Face(
                DingTalkCards.title(card),
                Map.of(
                        "flowStatus",
                        FINISHED,
                        "msgContent",
                        text,
                        "config",
                        "{\"autoLayout\":true}",
                        "sys_full_json_obj",
                        "{\"order\":[\"msgContent\"]}"));
    }
}
