package io.drumbeat.chat;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Noted;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

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

    /** Records facts that did not come in by chat, once per message id; empty if the id was seen before. */
    List<Entry> note(String messageId, String person, Instant at, List<Noted> notes);

    /** Asks about what is known, as of the newest commit this instance has seen. */
    <T> T ask(Function<Known, T> question);

    /** What could not be committed; the person must be told that it was not recorded. */
    class NotRecorded extends RuntimeException {
        public NotRecorded(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
