package io.drumbeat.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The answer at the gates. */
public sealed interface Turn {
    /** It may be sent now, and says when it was answered. */
    record Go(String id, List<Gate> gates, Instant since) implements Turn {}

    /**
     * Not yet.
     *
     * @param at the gate that is full or shut
     * @param most after how long asking again is worth it
     */
    record Wait(String at, Duration most) implements Turn {}
}
