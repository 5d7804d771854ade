package io.drumbeat.measure;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element.Progress;
import io.drumbeat.credit.Credits;
import io.drumbeat.ledger.Known;
import io.drumbeat.quota.Targets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/** Counts what was done against what was to be done, by the one definition of each measure. */
public final class Tally {
    private final Targets targets;

    public Tally(Targets targets) {
        this.targets = targets;
    }

    public Targets targets() {
        return targets;
    }

    /** What a person reached in a span, in fen or as a count. */
    public long done(Measure measure, String person, Period period, Known known) {
        if (!measure.isCredited()) {
            return known.the(Actions.class).total(measure, person, period.from(), period.to());
        }
        var sum = known.the(Credited.class).total(measure, person, period.from(), period.to());
        for (var entry : Credits.moved(person, period.from(), period.to(), known)) {
            sum += measure.of(entry, person, known);
        }
        return sum;
    }

    /** What a person is to reach in a span, less the shares of the working days on leave. */
    public long due(Measure measure, String person, Period period, Known known) {
        var away = leave(person, period, known).stream()
                .mapToLong(day -> targets.share(person, measure.id(), day, day))
                .sum();
        return targets.share(person, measure.id(), period.from(), period.to()) - away;
    }

    /** The working days of a span that a person is on leave. */
    public List<LocalDate> leave(String person, Period period, Known known) {
        return Absences.workingDays(person, period.from(), period.to(), targets.calendar(), known);
    }

    /** The measures a person has targets for in the month of a day, money first. */
    public List<Measure> measuresOf(String person, LocalDate day) {
        var monthly = targets.monthly(person, YearMonth.from(day));
        return Arrays.stream(Measure.values())
                .filter(m -> monthly.getOrDefault(m.id(), 0L) > 0)
                .toList();
    }

    /** {@code 本周拜访 6/10}, or only the count where there is no target. */
    public String brief(String when, Measure measure, String person, Period period, Known known) {
        var done = measure.show(done(measure, person, period, known));
        var due = due(measure, person, period, known);
        return "%s%s %s%s".formatted(when, measure.label(), done, due == 0 ? "" : "/" + measure.about(due));
    }

    /**
     * @param finished the last day that counts for the pace, usually yesterday
     */
    public Progress progress(Measure measure, String person, Period period, LocalDate finished, Known known) {
        return bar(
                measure,
                done(measure, person, period, known),
                due(measure, person, period, known),
                due(measure, person, new Period("", period.from(), min(finished, period.to())), known));
    }

    /** The same for several people together: the sum of theirs by construction. */
    public Progress together(Measure measure, List<String> people, Period period, LocalDate finished, Known known) {
        var paced = new Period("", period.from(), min(finished, period.to()));
        return bar(
                measure,
                people.stream().mapToLong(p -> done(measure, p, period, known)).sum(),
                people.stream().mapToLong(p -> due(measure, p, period, known)).sum(),
                people.stream().mapToLong(p -> due(measure, p, paced, known)).sum());
    }

    private static Progress bar(Measure measure, long done, long due, long pace) {
        return new Progress(
                measure.label(),
                measure.onCards(done),
                measure.onCards(due),
                measure.onCards(pace),
                "%s / %s".formatted(measure.show(done), measure.about(due)));
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
