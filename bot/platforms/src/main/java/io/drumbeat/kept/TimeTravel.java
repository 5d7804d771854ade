package io.drumbeat.kept;

import io.drumbeat.chat.Chat;
import java.time.Instant;
import java.util.List;

/** Moves the demo clock. Only there while the console is on. */
public interface TimeTravel {
    /**
     * Moves forward, fires every push due on the way in order, each at its own time, and returns once they are delivered.
     *
     * @throws IllegalArgumentException if it lies before now
     */
    List<Fired> to(Instant instant);

    /** A card that a push sent on the way. */
    record Fired(String push, Instant occurrence, String to, Chat chat, String messageId) {}
}
