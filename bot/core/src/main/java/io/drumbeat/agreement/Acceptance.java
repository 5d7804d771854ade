package io.drumbeat.agreement;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.ledger.Known;
import java.util.Optional;

/** Something else that a bare yes may be meant for, where nobody asked for one by name; a bean, found by type. */
public interface Acceptance {
    /** What the yes does; empty where nothing waits for whoever says it. */
    Optional<Answer> accepted(Request request, Known known);

    /** What a bare no leads to; empty where nothing waits for whoever says it. */
    default Optional<Answer> refused(Request request, Known known) {
        return Optional.empty();
    }
}
