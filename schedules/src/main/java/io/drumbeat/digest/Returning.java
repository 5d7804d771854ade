package io.drumbeat.digest;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.schedule.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When somebody who was on leave is back: on the first morning that they work again, or at noon after half a day. */
@Component
final class Returning {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    /** No holiday is longer. */
    private static final int LONGEST = 30;

    /** After a morning's leave. */
    private static final LocalTime MIDDAY = LocalTime.of(13, 30);

    private final WorkingCalendar calendar;

    Returning(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The last working day before a day; that day where there is none within a month. */
    LocalDate workedBefore(LocalDate day) {
        return Stream.iterate(day.minusDays(1), each -> each.minusDays(1))
                .limit(LONGEST)
                .filter(calendar::works)
                .findFirst()
                .orElse(day);
    }

    /** The moments of a span, its start excluded and its end included. */
    List<Instant> times(Person person, Instant after, Instant upTo, Known known) {
        if (Absences.of(person.id(), known).isEmpty()) {
            return List.of();
        }
        var zone = person.zone();
        return after.atZone(zone)
                .toLocalDate()
                .datesUntil(upTo.atZone(zone).toLocalDate().plusDays(1))
                .flatMap(day -> at(person, day, known)
                        .map(time -> day.atTime(time).atZone(zone).toInstant())
                        .stream())
                .filter(at -> at.isAfter(after) && !at.isAfter(upTo))
                .toList();
    }

    private Optional<LocalTime> at(Person person, LocalDate day, Known known) {
        return isMorningOff(person, day, known)
                ? Optional.of(MIDDAY)
                : Absences.backFrom(person.id(), day, calendar, known).map(_ -> MORNING);
    }

    private static boolean isMorningOff(Person person, LocalDate day, Known known) {
        return Absences.isAwayAt(person.id(), day.atTime(MORNING), known)
                && !Absences.isAwayAt(person.id(), day.atTime(MIDDAY), known);
    }

    boolean isBack(Person person, Occurrence occurrence, Known known) {
        return since(person, occurrence, known).isPresent();
    }

    /** The first day of what they are back from at exactly this moment. */
    Optional<LocalDate> since(Person person, Occurrence occurrence, Known known) {
        var day = occurrence.day();
        var is = at(person, day, known)
                .map(time -> day.atTime(time).atZone(person.zone()).toInstant())
                .filter(occurrence.at()::equals)
                .isPresent();
        return is
                ? Stream.of(Absences.backFrom(person.id(), day, calendar, known), Optional.of(day))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }
}
