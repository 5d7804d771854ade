package io.drumbeat.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits to be sent. Rows get in with the transaction that caused them; this is the way out. */
public interface Outbox {
    /**
     * Leases messages that are due, in order within each chat and with at most one per chat under way, the more urgent
     * kinds first. Two callers never get the same message while a lease lasts.
     */
    List<Due> lease(String platform, int most);

    void sent(Due due, @Nullable String platformId);

    void later(Due due, Instant at, String reason);

    void inDoubt(Due due, String reason);

    void dead(Due due, String reason);

    /** How many messages of a platform are not sent yet, leased ones included. */
    long waiting(String platform);

    /** How many messages wait, are in doubt and are dead. */
    Counts counts();

    /** @param waiting not yet sent, leased ones included */
    record Counts(
            long waiting, long inDoubt, long dead, @Nullable Instant oldestWaiting) {}
}
