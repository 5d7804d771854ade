package io.drumbeat.run;

import io.drumbeat.chat.Chat;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of a push in one chat at one of its times.
 *
 * @param at the moment it was planned for
 * @param day the day it was there
 * @param counts whether it was an interruption
 * @param drawn the ledger position it was drawn at, as its card says; 0 where nobody kept it
 * @param message the message that brought it; null where none did
 * @param folded whether it waited and then came with others
 * @param seen when its reader looked at it; null where that is not known
 * @param acted when its reader first pressed something on it; null where they did not
 * @param failed whether it was said and the platform would not take it
 */
public record Delivery(
        String push,
        Instant at,
        Chat chat,
        LocalDate day,
        Fate fate,
        boolean counts,
        long drawn,
        @Nullable String message,
        boolean folded,
        @Nullable Instant seen,
        @Nullable Instant acted,
        boolean failed) {
    /** Whether it still waits to come with others. */
    public boolean waits() {
        return fate.waits() && !folded;
    }
}
