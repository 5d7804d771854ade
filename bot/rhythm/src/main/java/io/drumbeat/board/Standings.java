package io.drumbeat.board;

import io.drumbeat.calendar.Period;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Compares people by what each signed against what each was to have signed, so that small and large areas are equal. */
final class Standings {
    private final Tally tally;
    private final Known known;

    Standings(Tally tally, Known known) {
        this.tally = tally;
        this.known = known;
    }

    /** Those who have a target, the furthest first. */
    List<Standing> of(List<Person> reps, Period period, LocalDate finished) {
        return reps.stream()
                .flatMap(rep -> of(rep, period, finished).stream())
                .sorted()
                .toList();
    }

    /** Nothing for somebody who was to have signed nothing by then: without a target, or before the first working day is over. */
    Optional<Standing> of(Person rep, Period period, LocalDate finished) {
        var end = finished.isBefore(period.to()) ? finished : period.to();
        if (end.isBefore(period.from())) {
            return Optional.empty();
        }
        var so = new Period("", period.from(), end);
        var due = tally.due(Measure.REVENUE, rep.id(), so, known);
        return due > 0
                ? Optional.of(new Standing(rep, tally.done(Measure.REVENUE, rep.id(), so, known), due))
                : Optional.empty();
    }

    /** The same person in the month before, up to the same day of it: a race against oneself. */
    Optional<Standing> ghost(Person rep, Period period, LocalDate finished) {
        var before = Period.monthOf(period.from().minusMonths(1));
        return of(rep, before, finished.minusMonths(1));
    }
}
