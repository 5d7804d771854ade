package io.drumbeat.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Which business day a moment belongs to.
 *
 * @param cutOff the local time until which the night still counts in the day before, 04:00 by default
 * @param backfill how many business days back something may still be told
 */
public record BusinessDays(LocalTime cutOff, int backfill) {
    public static final BusinessDays DEFAULT = new BusinessDays(LocalTime.of(4, 0), 7);

    /** The same, where more may still be told. */
    public BusinessDays backfilling(int days) {
        return new BusinessDays(cutOff, days);
    }

    /** The business day of a moment, as seen from a zone. */
    public LocalDate of(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return local.toLocalTime().isBefore(cutOff) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }
}
