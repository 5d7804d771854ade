package io.drumbeat.allowance;

import io.drumbeat.chat.Say;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Does without calls: what waits in the outbox is held back, put together or not sent, and is accounted for either way. */
public interface Savings {
    /** From now on these kinds are held back on a platform, and no others. */
    void holdBack(String platform, Map<Say.Kind, Quota.Saving> how);

    /**
     * Settles what waits of a kind that is not sent at all.
     *
     * @return how many
     */
    int settle(String platform, Say.Kind kind, String reason);

    /** Lets go what was held back before that, as one message for each chat. */
    int together(String platform, Say.Kind kind, Instant before);

    /** How many were put into others since, and how many were not sent. */
    Saved since(String platform, LocalDate day);

    /** What was saved. */
    record Saved(long merged, long dropped) {}
}
