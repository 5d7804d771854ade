package io.drumbeat.quiet;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * From one time of day to another, through the night too, nothing comes.
 *
 * @param to excluded
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public boolean isNone() {
        return from.equals(to);
    }

    public boolean cover(Instant at, ZoneId zone) {
        return cover(at.atZone(zone).toLocalTime());
    }

    /** Whether an hour of any day is one of them. */
    public boolean cover(LocalTime time) {
        return isNone()
                ? false
                : from.isBefore(to)
                        ? !time.isBefore(from) && time.isBefore(to)
                        : !time.isBefore(from) || time.isBefore(to);
    }

    /** The same day's end of these hours for a moment in them; empty where they end on another day. */
    public Optional<Instant> endOn(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return cover(at, zone) && local.toLocalTime().isBefore(to)
                ? Optional.of(local.toLocalDate().atTime(to).atZone(zone).toInstant())
                : Optional.empty();
    }

    /** As {@code 22:00–08:30}. */
    @Override
    public String toString() {
        return from + "–" + to;
    }
}
