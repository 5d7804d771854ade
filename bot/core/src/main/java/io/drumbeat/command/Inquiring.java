package io.drumbeat.command;

import io.drumbeat.chat.Request;
import io.drumbeat.ledger.Known;

/**
 * A command that has to know what no ledger says: what could not be sent, how far a file is. It inquires before it is decided,
 * while nobody waits to be recorded, and then decides on what it found as any other command does.
 *
 * @param <T> what it finds out
 */
public interface Inquiring<T> extends Command {
    /** Asks whoever knows. It may be asked again, and what it found may be older than what is known when it is decided. */
    T inquire(Utterance said, Request request);

    /** Decides, and touches nothing. */
    Answer answer(Utterance said, Request request, Known known, T found);

    /** Both at once, where nothing is going to be recorded. */
    @Override
    default Answer answer(Utterance said, Request request, Known known) {
        return answer(said, request, known, inquire(said, request));
    }
}
