package io.drumbeat.quiet;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Schedule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When a push is due to one person: at the company's hour, or at theirs. */
public final class Times {
    private final WorkingCalendar calendar;

    public Times(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Every time in a span, its start excluded and its end included, in order. */
    public List<Instant> of(Person person, Push push, Instant after, Instant upTo, Known known) {
        var wishes = Wishes.of(person.id(), known);
        var own = push.ownTimes(person, after, upTo, known, calendar);
        if (wishes.isNone()) {
            return merged(push.schedule().between(after, upTo, person.zone(), calendar).stream(), own);
        }
        var zone = person.zone();
        var snoozes = wishes.snoozes(push.name());
        var from = after.atZone(zone).toLocalDate().minusDays(1);
        var to = upTo.atZone(zone).toLocalDate().plusDays(1);
        var usual = from.datesUntil(to)
                .flatMap(day -> at(push, wishes, day, person).stream())
                .map(at -> shifted(at, push, wishes, person))
                .filter(at -> snoozes.stream().noneMatch(snooze -> snooze.replaces(at, zone)));
        var all = Stream.concat(usual, snoozes.stream().map(Wishes.Snooze::until))
                .filter(at -> at.isAfter(after) && !at.isAfter(upTo));
        return merged(all, own);
    }

    private static List<Instant> merged(Stream<Instant> usual, List<Instant> own) {
        return Stream.concat(usual, own.stream()).distinct().sorted().toList();
    }

    /** Whether it is due to them at exactly this moment. */
    public boolean areAt(Instant at, Person person, Push push, Known known) {
        return !of(person, push, at.minusNanos(1), at, known).isEmpty();
    }

    /** Whether it is the company's hour: what goes to a group follows no person's. */
    public boolean areTheCompanys(Instant at, ZoneId zone, Push push) {
        return push.schedule().between(at.minusNanos(1), at, zone, calendar).contains(at);
    }

    private Optional<Instant> at(Push push, Wishes wishes, LocalDate day, Person person) {
        if (push.schedule().isOff()) {
            return Optional.empty();
        }
        var zone = person.zone();
        return wishes.schedule(push.name(), push.schedule(), day, zone, calendar)
                .map(own -> worked(own, day, person))
                .orElseGet(() -> push.schedule().on(day, zone, calendar));
    }

    /** A day of one's own that is off comes on the last working day before it in its week, if there is one. */
    private Optional<Instant> worked(Schedule own, LocalDate day, Person person) {
        if (!calendar.works(day)) {
            return Optional.empty();
        }
        for (var meant = day; ; meant = meant.plusDays(1)) {
            if (own.isOn(meant, calendar)) {
                return own.at(day, person.zone());
            }
            if (meant.getDayOfWeek() == DayOfWeek.SUNDAY || calendar.works(meant.plusDays(1))) {
                return Optional.empty();
            }
        }
    }

    private static Instant shifted(Instant at, Push push, Wishes wishes, Person person) {
        return push.kind().worth() == Worth.WANTED
                ? at
                : wishes.quietHours(at).endOn(at, person.zone()).orElse(at);
    }
}
