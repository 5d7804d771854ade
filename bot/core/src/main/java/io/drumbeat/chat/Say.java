package io.drumbeat.chat;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.people.Person;
import org.jspecify.annotations.Nullable;

/** Something the bot says, and to whom. */
public sealed interface Say {
    Chat chat();

    /** What is shown; for private ones too, since whoever holds this is the delivery itself. */
    Card card();

    Kind kind();

    /** What it is about, as {@code won/12}, so that it can be found and corrected later; null if it never will be. */
    @Nullable
    String topic();

    /** The same, with a line above everything else that is shown. */
    default Say below(String line) {
        return switch (this) {
            case Openly(var chat, var card, var kind, var topic) -> new Openly(chat, card.below(line), kind, topic);
            case Privately(var chat, var secret, var kind, var topic) ->
                new Privately(chat, secret.below(line), kind, topic);
        };
    }

    /** The same, with something more at the end of what is shown. */
    default Say ending(Element element) {
        return switch (this) {
            case Openly(var chat, var card, var kind, var topic) -> new Openly(chat, card.and(element), kind, topic);
            case Privately(var chat, var secret, var kind, var topic) ->
                new Privately(chat, secret.and(element), kind, topic);
        };
    }

    /** Why it is said: the order in which scarce sending capacity is given out. */
    enum Kind {
        REPLY,
        PAY,
        REMINDER,
        PRAISE
    }

    /** Said to everybody in a chat. */
    record Openly(Chat chat, Card card, Kind kind, @Nullable String topic) implements Say {}

    /** About somebody's pay: only made by {@link #privately}, only to a direct chat. */
    record Privately(
            Chat.Direct chat,
            PrivateCard secret,
            Kind kind,
            @Nullable String topic) implements Say {
        public Privately(Chat.Direct chat, PrivateCard secret, Kind kind) {
            this(chat, secret, kind, null);
        }

        @Override
        public Card card() {
            return secret.card();
        }
    }

    /** The topic of what answers the message that brought about a receipt, the first of them if there were several. */
    static String receipt(long receipt) {
        return "receipt/" + receipt;
    }

    static Say reply(Request request, Card card) {
        return new Openly(request.chat(), card, Kind.REPLY, null);
    }

    static Say to(Chat chat, Kind kind, Card card) {
        return new Openly(chat, card, kind, null);
    }

    static Say about(String topic, Chat chat, Kind kind, Card card) {
        return new Openly(chat, card, kind, topic);
    }

    /** @throws IllegalArgumentException if the reader may not see the pay of whom the card is about */
    static Say privately(Person reader, Kind kind, PrivateCard card) {
        return privately(reader, kind, null, card);
    }

    /**
     * The same, which can be found and drawn again later by {@link Edit#privately}.
     *
     * @throws IllegalArgumentException if the reader may not see the pay of whom the card is about
     */
    static Say privately(Person reader, Kind kind, @Nullable String topic, PrivateCard card) {
        if (!card.mayBeReadBy(reader)) {
            throw new IllegalArgumentException("%s 不能看 %s 的薪酬".formatted(reader.id(), card.about()));
        }
        return new Privately(new Chat.Direct(reader.id()), card, kind, topic);
    }
}
