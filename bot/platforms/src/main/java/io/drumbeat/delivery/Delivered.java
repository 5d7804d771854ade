package io.drumbeat.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of trying to send. Reasons are sentences a person can read. */
public sealed interface Delivered {
    /** @param platformId the platform's id, by which it can be edited; null where the platform gives none */
    record Sent(@Nullable String platformId) implements Delivered {}

    /** It was certainly not sent, and may be tried again. */
    record Later(Duration after, String reason) implements Delivered {}

    /**
     * It was certainly not sent, and nothing goes through this gate for so long; it does not count as a try.
     *
     * @param gate the name of what is shut: one API, or the whole platform
     */
    record Halted(String gate, Duration howLong, String reason) implements Delivered {}

    /** Nobody knows whether it was sent, and the platform cannot tell twice from once: never repeated blindly. */
    record InDoubt(String reason) implements Delivered {}

    /** Nothing ever reaches this receiver as things stand; others are not touched. */
    record Unreachable(String reason) implements Delivered {}

    /** It will never be sent. */
    record Dead(String reason) implements Delivered {}
}
