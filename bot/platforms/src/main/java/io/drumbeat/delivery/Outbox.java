package io.drumbeat.delivery;

import io.drumbeat.chat.Say;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits to be sent. Rows get in with the transaction that caused them; this is the way out. */
public interface Outbox {
    /**
     * Leases messages of these kinds that are due, in order within each chat and with at most one per chat under way, the
     * more urgent kinds first. Two callers never get the same message while a lease lasts. Leased ones may wait for the
     * platform's limits: only {@link #begin} makes it a try.
     */
    List<Due> lease(String platform, int most, Set<Say.Kind> kinds);

    default List<Due> lease(String platform, int most) {
        return lease(platform, most, EnumSet.allOf(Say.Kind.class));
    }

    /**
     * Marks leased ones as being tried from now on.
     *
     * @return those whose lease still holds; only they may be sent
     */
    List<Due> begin(List<Due> leased);

    /** Gives leased ones back that were not begun; nothing is changed about them. */
    void release(List<Due> leased);

    /** It was begun and certainly not sent, through no fault of its own: it waits, and that was no try. */
    void postpone(Due due, Instant at, String reason);

    void sent(Due due, @Nullable String platformId);

    void later(Due due, Instant at, String reason);

    void inDoubt(Due due, String reason);

    void dead(Due due, String reason);

    /** How many messages of a platform are not sent yet, leased ones included. */
    long waiting(String platform);

    /** How many messages wait, are in doubt and are dead. */
    Counts counts();

    /**
     * @param waiting not yet sent, leased ones included
     * @param oldestWaiting when the first of them should have gone out; in the future if all are held until then
     */
    record Counts(
            long waiting, long inDoubt, long dead, @Nullable Instant oldestWaiting) {}
}
