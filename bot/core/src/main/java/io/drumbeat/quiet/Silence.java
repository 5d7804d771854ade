package io.drumbeat.quiet;

import io.drumbeat.fact.StaffFact.ReminderFact.ReminderMuted;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderPaused;
import io.drumbeat.ledger.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Days on which something is not to come, all day or in some of their hours.
 *
 * @param from the first
 * @param to the last; {@link LocalDate#MAX} for ever
 * @param hours in which it does not; none of them for all day
 */
public record Silence(LocalDate from, LocalDate to, QuietHours hours) {
    /** What somebody said so. */
    static Optional<Silence> of(Entry entry) {
        return switch (entry.fact()) {
            case ReminderMuted(var _, var until) ->
                Optional.of(new Silence(entry.date(), until == null ? LocalDate.MAX : until, QuietHours.NONE));
            case ReminderPaused(var _, var from, var to, LocalTime since, LocalTime until) ->
                Optional.of(new Silence(from, to, new QuietHours(since, until)));
            default -> Optional.empty();
        };
    }

    public boolean isForEver() {
        return to.equals(LocalDate.MAX);
    }

    boolean covers(Instant at, ZoneId zone) {
        var day = at.atZone(zone).toLocalDate();
        return !day.isBefore(from) && !day.isAfter(to) && (hours.isNone() || hours.cover(at, zone));
    }
}
