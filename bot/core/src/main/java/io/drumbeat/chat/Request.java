package io.drumbeat.chat;

import io.drumbeat.draft.Draft;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.Person;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reached the bot: words typed, or the words of a pressed button or sent form.
 *
 * @param messageId the platform's id of this message, prefixed with the platform; the same id is recorded once
 * @param platform {@code feishu}, {@code dingtalk} or {@code console}
 * @param who already authenticated by the adapter
 * @param words without a mention of the bot
 * @param values what was filled into a form, by the slot's name; empty otherwise
 * @param press the card it was pressed on, or null when it was typed
 * @param at when it was said
 * @param draft the line of theirs in this chat that waits for an answer, or null
 * @param forgotten whether nobody remembers now what was asked before or will be asked
 * @param asked what they asked to see last in this chat, empty if nothing is remembered
 * @param by who says it in the name of {@code who}; null where that is themselves
 */
public record Request(
        String messageId,
        String platform,
        Person who,
        Chat chat,
        String words,
        Map<String, String> values,
        @Nullable Press press,
        Instant at,
        @Nullable Draft draft,
        boolean forgotten,
        String asked,
        @Nullable Person by) {
    public Request {
        values = Map.copyOf(values);
    }

    /** A request that answers no question. */
    public Request(
            String messageId,
            String platform,
            Person who,
            Chat chat,
            String words,
            Map<String, String> values,
            @Nullable Press press,
            Instant at) {
        this(messageId, platform, who, chat, words, values, press, at, null, false, "", null);
    }

    /**
     * A press on a card.
     *
     * @param card the id of the message that showed the card
     * @param version the ledger position the card was drawn at
     * @param topic what the card was about, as {@code won/12}; null if it had none
     */
    public record Press(String card, long version, @Nullable String topic) {}

    /** The topic of a question that it brings about. */
    public String question() {
        return Draft.topic(who.id(), messageId, press == null ? null : press.card());
    }

    /** What is recorded for it. */
    public Told telling(Noted noted) {
        return new Told(who.id(), teller().id(), messageId, noted);
    }

    /** What is recorded for it in the name of somebody for whom it counts. */
    public Told telling(String person, Noted noted) {
        return new Told(person, teller().id(), messageId, noted);
    }

    /** What is recorded in the name of one person as another told it; both by their ids. */
    public Told telling(String person, String teller, Noted noted) {
        return new Told(person, teller, messageId, noted);
    }

    /** The same words as if somebody had said them alone with the bot. */
    public Request by(Person other) {
        return new Request(messageId, platform, other, new Chat.Direct(other.id()), words, values, null, at);
    }

    public Chat.Direct direct() {
        return new Chat.Direct(teller().id());
    }

    /** Who says it, in whoever's name. */
    public Person teller() {
        return by == null ? who : by;
    }

    /** The same, said in the name of somebody else. */
    public Request inNameOf(Person other) {
        return new Request(
                messageId, platform, other, chat, words, values, press, at, null, forgotten, asked, teller());
    }

    /** Whether whoever said this may be shown a message with the answer: it stands where this was said, or before them. */
    public boolean mayBeShown(Message message) {
        return message.chat().equals(chat) || message.chat().equals(direct());
    }

    public boolean inGroup() {
        return chat instanceof Chat.Group;
    }

    /** The same request with other words, for one line of several; it answers no question. */
    public Request saying(String line) {
        return saying(line, values);
    }

    /** The same request with other words, and other values beside them. */
    public Request saying(String line, Map<String, String> filled) {
        return new Request(messageId, platform, who, chat, line, filled, press, at, null, forgotten, asked, by);
    }

    /** The same request, as it may be an answer to this. */
    public Request answering(@Nullable Draft open) {
        return new Request(messageId, platform, who, chat, words, values, press, at, open, forgotten, asked, by);
    }

    /** The same request at a time when no question is remembered. */
    public Request forgotten(boolean isSo) {
        return new Request(messageId, platform, who, chat, words, values, press, at, draft, isSo, asked, by);
    }

    /** The same request, after this was asked. */
    public Request recalling(String before) {
        return new Request(messageId, platform, who, chat, words, values, press, at, draft, forgotten, before, by);
    }
}
