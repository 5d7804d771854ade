package io.drumbeat.decision;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.run.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes decisions last: message claimed, facts appended, derived state and outbox written, all in one transaction. Every
 * method returns after the commit, or throws {@link NotRecorded} and has changed nothing.
 */
public interface Recorder {
    /** Records what one message brings about. A message id seen before gets its first outcome again. */
    Outcome record(Request request);

    /**
     * Sends what a push says, each (push, occurrence, chat) once however often this is called.
     *
     * @return only the messages that this call brought about, in order
     */
    List<Message> push(String push, Instant occurrence, Function<Known, List<Say>> saying);

    /**
     * Settles what a push has for some chats, each (push, occurrence, chat) once however often this is called; what came of
     * each is kept in {@link io.drumbeat.run.Deliveries}.
     *
     * @return only the messages that this call brought about, in order
     */
    default List<Message> deliver(String push, Instant occurrence, Function<Known, List<Due>> drawing) {
        return push(push, occurrence, known -> drawing.apply(known).stream()
                .flatMap(due -> Stream.ofNullable(due.say()))
                .toList());
    }

    /**
     * Settles what a push has drawn beforehand, each (push, occurrence, chat) once. What people say is recorded first; a
     * card whose ground has moved since it was drawn is not sent.
     */
    Sent send(String push, Instant occurrence, Drawn drawn);

    /**
     * Cards as they are drawn before they are sent, so that nobody waits meanwhile.
     *
     * @param position how far the ledger was that they were drawn from
     */
    record Drawn(long position, List<Due> dues) {
        public Drawn {
            dues = List.copyOf(dues);
        }

        /** Cards that are sent whatever else was. */
        public static Drawn saying(long position, List<Say> says) {
            return new Drawn(position, says.stream().map(Due::of).toList());
        }
    }

    /**
     * What came of cards that were drawn beforehand.
     *
     * @param messages those that this call brought about, in order
     * @param moved the chats for which a card has to be drawn again
     */
    record Sent(List<Message> messages, List<Chat> moved) {}

    /** Records facts that did not come in by chat, once per message id; empty if the id was seen before. */
    default List<Entry> note(String messageId, String person, Instant at, List<Noted> notes) {
        return tell(messageId, person, at, _ -> notes.stream()
                .map(noted -> new Told(person, messageId, noted))
                .toList());
    }

    /**
     * The same, decided on what is known at the moment of recording and in the name of whom it belongs to.
     *
     * @param person who has it recorded
     * @param telling may be asked again if the first try failed; each of what it gives gets a receipt of its own
     */
    List<Entry> tell(String messageId, String person, Instant at, Function<Known, List<Told>> telling);

    /** Asks about what is known, as of the newest commit this instance has seen. */
    <T> T ask(Function<Known, T> question);

    /** What keeps it from recording anything now, as people are told it; empty where nothing is known to. */
    default Optional<String> hindrance() {
        return Optional.empty();
    }

    /** What could not be committed; the person must be told that it was not recorded. */
    class NotRecorded extends RuntimeException {
        public NotRecorded(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
