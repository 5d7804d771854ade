package io.drumbeat.ratelimit;

import java.time.Duration;

/**
 * A published limit: at most so many calls within any stretch of so long.
 *
 * @param forReplies how many of them only replies may use, so that a chat does not wait behind a push
 */
public record Limit(int most, Duration within, int forReplies) {
    /** Below this a reply waits so little for the next place that nothing need be kept for it. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    public Limit {
        if (most < 1 || !within.isPositive() || forReplies < 0 || forReplies >= most) {
            throw new IllegalArgumentException("不成其为上限：%d 次 / %s，留给回复 %d".formatted(most, within, forReplies));
        }
    }

    public static Limit of(int most, Duration within) {
        return new Limit(most, within, 0);
    }

    public static Limit perSecond(int most) {
        return of(most, Duration.ofSeconds(1));
    }

    /** Keeps a share of it for replies, where it is long enough for that to matter. */
    public Limit keeping(int percent) {
        return within.compareTo(SHORT) < 0 ? this : new Limit(most, within, Math.min(most - 1, most * percent / 100));
    }

    /** What may be used of it now. */
    public int mostFor(boolean reply) {
        return reply ? most : most - forReplies;
    }

    /** What each of several instances may use where they cannot agree. */
    Limit sharedBy(int instances) {
        var share = Math.max(1, most / instances);
        return new Limit(share, within, Math.min(forReplies / instances, share - 1));
    }
}
