package io.drumbeat.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What becomes of occurrences that nobody was there to run.
 *
 * @param grace how late every one of them is still said
 * @param useful how late the newest one alone is still said; the ones before it are dropped
 */
public record CatchUp(Duration grace, Duration useful) {
    private static final Duration GRACE = Duration.ofHours(3);

    /** Late by up to three hours, else never: for what is old news the next day. */
    public static final CatchUp SAME_DAY = new CatchUp(GRACE, GRACE);

    /** Late by up to three hours, and the newest one for as long as it is of use. */
    public static CatchUp newestWithin(Duration useful) {
        return new CatchUp(GRACE, useful);
    }

    /** Whether one that is due to single people at a time of their own is still said. */
    public boolean isOfUse(Instant at, Instant now) {
        return !at.isBefore(now.minus(useful.compareTo(grace) > 0 ? useful : grace));
    }

    /** @param due in order */
    public List<Occurrence> worthSaying(List<Occurrence> due, Instant now) {
        var fresh =
                due.stream().filter(one -> !one.at().isBefore(now.minus(grace))).toList();
        if (!fresh.isEmpty() || due.isEmpty()) {
            return fresh;
        }
        return due.getLast().at().isBefore(now.minus(useful)) ? List.of() : List.of(due.getLast());
    }
}
