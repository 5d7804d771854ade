package io.drumbeat.chat;

import io.drumbeat.card.Card;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.ledger.Noted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command decided.
 *
 * @param note what to record, or null if nothing
 * @param says what to say; the reply first
 * @param edits messages sent earlier that now look different
 * @param toast a few words for the one who pressed, or null
 */
public record Answer(
        @Nullable Noted note,
        List<Say> says,
        List<Edit> edits,
        @Nullable String toast) {
    public Answer {
        says = List.copyOf(says);
        edits = List.copyOf(edits);
    }

    public static Answer of(Request request, Card card) {
        return new Answer(null, List.of(Say.reply(request, card)), List.of(), null);
    }

    /** Pay goes to the direct chat; in a group, the group only learns that it did. */
    public static Answer privately(Request request, PrivateCard card) {
        var secret = Say.privately(request.who(), Say.Kind.REPLY, card);
        var says = request.inGroup()
                ? List.of(
                        secret,
                        Say.reply(
                                request,
                                Card.info("%s，已私聊发给你".formatted(request.who().name()))))
                : List.of(secret);
        return new Answer(null, says, List.of(), null);
    }

    public static Answer toast(String toast) {
        return new Answer(null, List.of(), List.of(), toast);
    }

    public Answer recording(Noted noted) {
        return new Answer(noted, says, edits, toast);
    }

    public Answer also(Say say) {
        var more = new ArrayList<>(says);
        more.add(say);
        return new Answer(note, more, edits, toast);
    }

    public Answer editing(Edit edit) {
        var more = new ArrayList<>(edits);
        more.add(edit);
        return new Answer(note, says, more, toast);
    }

    public Answer toasting(String toast) {
        return new Answer(note, says, edits, toast);
    }
}
