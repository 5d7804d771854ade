package io.drumbeat.decision;

import io.drumbeat.chat.Request;
import io.drumbeat.ledger.Known;
import java.util.List;

/** Turns words into utterances; it never guesses. */
public interface Understanding {
    /** The lines of a request that say something; a pressed card or a form is one line. Never empty. */
    List<String> lines(Request request, Known known);

    /** What one line means to this person at this moment. */
    Understood understand(Request line, Known known);

    /** The same, by the rules alone: nothing is proposed and nothing only likely. */
    default Understood certainly(Request line, Known known) {
        return understand(line, known);
    }

    /** How a line would be read, told line by line; nothing is recorded. */
    default List<String> explain(Request line, Known known) {
        return List.of();
    }

    /** Whether words begin as a line of its own does. */
    boolean begins(String words);
}
