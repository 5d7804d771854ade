package io.drumbeat.digest;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.schedule.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When what is due in hours in which its reader wants nothing comes instead: as soon as these end on a day that is worked.
 *
 * @param schedule when it is due
 */
record PutOff(Schedule schedule, WorkingCalendar calendar) {
    /** No holiday is longer. */
    private static final int LONGEST = 30;

    /** Whether a moment lies in their quiet hours, and these end on another day. */
    static boolean isPutOff(Person person, Instant at, Known known) {
        var hours = Wishes.of(person.id(), known).quietHours(at);
        return hours.cover(at, person.zone()) && hours.endOn(at, person.zone()).isEmpty();
    }

    /** The moments of a span, its start excluded and its end included. */
    List<Instant> times(Person person, Instant after, Instant upTo, Known known) {
        if (Wishes.of(person.id(), known).isNone()) {
            return List.of();
        }
        var zone = person.zone();
        var from = after.atZone(zone).minusDays(LONGEST).toInstant();
        return schedule.between(from, upTo, zone, calendar).stream()
                .filter(at -> isPutOff(person, at, known))
                .map(at -> Wishes.of(person.id(), known)
                        .quietHours(at)
                        .to()
                        .atDate(worked(at.atZone(zone).toLocalDate()))
                        .atZone(zone)
                        .toInstant())
                .filter(at -> at.isAfter(after) && !at.isAfter(upTo))
                .distinct()
                .toList();
    }

    private LocalDate worked(LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(LONGEST))
                .filter(calendar::works)
                .findFirst()
                .orElse(day.plusDays(1));
    }
}
