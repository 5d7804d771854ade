package io.drumbeat.quiet;

import io.drumbeat.chat.Request;
import io.drumbeat.ledger.Known;
import java.util.Optional;

/** Hears what somebody wants of what comes to them by the clock, in whatever words. */
public interface WishHearing {
    /**
     * The same in the words of the command that does it, its verb first; empty where the line speaks, for all that its words
     * show, of anything else.
     */
    Optional<String> asCommand(Request line, Known known);
}
