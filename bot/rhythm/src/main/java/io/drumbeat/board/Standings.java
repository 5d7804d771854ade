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
    List<Standing> of(List<Person> reps, Period period, Until until) {
        return reps.stream()
                .flatMap(rep -> of(rep, period, until).stream())
                .sorted()
                .toList();
    }

    /** Nothing for somebody who was to have signed nothing by then: without a target, or before the first working day is over. */
    Optional<Standing> of(Person rep, Period period, Until until) {
        if (until.finished().isBefore(period.from())) {
            return Optional.empty();
        }
        var due = tally.due(Measure.REVENUE, rep.id(), through(period, until.finished()), known);
        var done = tally.done(Measure.REVENUE, rep.id(), through(period, until.counted()), known);
        return due > 0 ? Optional.of(new Standing(rep, done, due)) : Optional.empty();
    }

    private static Period through(Period period, LocalDate day) {
        return new Period("", period.from(), day.isBefore(period.to()) ? day : period.to());
    }

    /** The same person in the month before, up to the same day of it: a race against oneself. */
    Optional<Standing> ghost(Person rep, Period period, Until until) {
        var before = Period.monthOf(period.from().minusMonths(1));
        return of(
                rep,
                before,
                new Until(until.counted().minusMonths(1), until.finished().minusMonths(1)));
    }

    /**
     * Up to when, as on every card of the day.
     *
     * @param counted the last day that counts: today, or the period's last
     * @param finished the day by whose end the paces are
     */
    record Until(LocalDate counted, LocalDate finished) {
        static Until of(Period period, LocalDate today) {
            return period.to().isBefore(today)
                    ? new Until(period.to(), period.to())
                    : new Until(today, today.minusDays(1));
        }

        boolean isOver() {
            return counted.equals(finished);
        }
    }
}
