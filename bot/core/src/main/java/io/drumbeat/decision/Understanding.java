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

    /** Whether words begin as a line of its own does. */
    boolean begins(String words);
}
