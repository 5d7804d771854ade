package io.drumbeat.reminder;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.quiet.Wishes.Asked;
import io.drumbeat.still.Stillness;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When something comes that somebody asked to be reminded of. */
@Component
final class AskedTimes {
    /** Nobody waits longer than that for something not to happen. */
    private static final int FAR = 200;

    private final WorkingCalendar calendar;

    AskedTimes(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** Its times for one person in a span, the start excluded and the end included. */
    List<Instant> of(Asked asked, Person person, Instant after, Instant upTo, Known known) {
        if (asked.still() != null) {
            return stillAt(asked, asked.still(), person, upTo, known)
                    .filter(at -> at.isAfter(after) && !at.isAfter(upTo))
                    .stream()
                    .toList();
        }
        var wishes = Wishes.of(person.id(), known);
        var one = alone(asked);
        var instead = wishes.snoozes(one);
        var usual = asked.schedule().between(after, upTo, person.zone(), calendar).stream()
                .filter(at -> comes(asked, at.atZone(person.zone()).toLocalDate(), person, known))
                .filter(at -> !wishes.isDone(one, at, person.zone()))
                .filter(at ->
                        instead.stream().noneMatch(snooze -> isNextAfter(snooze.told(), at, asked, person, known)));
        return Stream.concat(
                        usual,
                        instead.stream().map(Wishes.Snooze::until).filter(at -> at.isAfter(after) && !at.isAfter(upTo)))
                .distinct()
                .sorted()
                .toList();
    }

    /** Under which its reader puts off this one alone, or wants it no more. */
    static String alone(Asked asked) {
        return "asked/" + asked.receipt();
    }

    /** What is put off for once is the next that would have come. */
    private boolean isNextAfter(Instant told, Instant at, Asked asked, Person person, Known known) {
        return at.isAfter(told)
                && asked.schedule().between(told, at, person.zone(), calendar).stream()
                        .filter(earlier ->
                                comes(asked, earlier.atZone(person.zone()).toLocalDate(), person, known))
                        .limit(2)
                        .toList()
                        .equals(List.of(at));
    }

    /** Whether it comes at exactly this moment. */
    boolean areAt(Instant at, Asked asked, Person person, Known known) {
        return of(asked, person, at.minusNanos(1), at, known).contains(at);
    }

    /** Whether it may still come: what is for one day is over after it. */
    boolean isOver(Asked asked, Person person, Instant now) {
        return asked.still() == null
                && asked.schedule().next(now, person.zone(), _ -> true).isEmpty();
    }

    /** The same for somebody who did not set it themselves: never on a day off that it does not name. */
    List<Instant> forOthers(Asked asked, Person person, Instant after, Instant upTo, Known known) {
        return of(asked, person, after, upTo, known).stream()
                .filter(at -> {
                    var day = at.atZone(person.zone()).toLocalDate();
                    return calendar.works(day) || asked.schedule().isOnce() || isOfWeekends(asked);
                })
                .toList();
    }

    private static boolean isOfWeekends(Asked asked) {
        return !asked.schedule().isOn(LocalDate.EPOCH.with(DayOfWeek.WEDNESDAY), _ -> true)
                && !asked.schedule().isOn(LocalDate.EPOCH.with(DayOfWeek.MONDAY), _ -> true);
    }

    /** What comes again and again leaves out holidays and leave; a weekend that was named is meant. */
    private boolean comes(Asked asked, LocalDate day, Person person, Known known) {
        var weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        return asked.schedule().isOnce()
                || ((weekend || calendar.works(day)) && !Absences.isAway(person.id(), day, known));
    }

    /** The first working day after so many without it, once until it happens again; days away are none of them. */
    private Optional<Instant> stillAt(Asked asked, Stillness still, Person person, Instant upTo, Known known) {
        var day = last(still, person, asked.told(), upTo, known)
                .map(Entry::date)
                .filter(asked.told()::isBefore)
                .orElse(asked.told());
        var left = still.days() + 1;
        for (var tried = 0; left > 0 && tried < FAR; tried++) {
            day = day.plusDays(1);
            if (calendar.works(day) && !Absences.isAway(person.id(), day, known)) {
                left--;
            }
        }
        return left > 0 ? Optional.empty() : asked.schedule().at(day, person.zone());
    }

    /** The newest record of what is waited for, by a moment; empty where there is none since a day. */
    Optional<Entry> last(Stillness still, Person person, LocalDate since, Instant upTo, Known known) {
        var today = upTo.atZone(person.zone()).toLocalDate();
        var told = still.customer() == null
                ? known.ledger().of(person.id(), later(since, today.minusDays(FAR)), today)
                : known.ledger().about(still.customer());
        return told.stream()
                .filter(entry -> entry.fact().tellsOfSales() && !entry.date().isAfter(today))
                .filter(entry -> still.deed() == null
                        || entry.fact().label(Locale.CHINESE).equals(still.deed()))
                .max(Comparator.comparing(Entry::date));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
