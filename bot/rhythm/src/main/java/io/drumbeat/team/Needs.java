package io.drumbeat.team;

import io.drumbeat.calendar.Period;
import io.drumbeat.ledger.Known;
import io.drumbeat.likelihood.Likelihoods;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.morning.Silence;
import io.drumbeat.morning.Slipping;
import io.drumbeat.people.Person;
import io.drumbeat.together.Together;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out how much each of some reps needs help. */
@Component
public final class Needs {
    /** Of more than this many the chances are not drawn: whoever looks at a whole company narrows it first. */
    private static final int MOST_DRAWN = 60;

    private final Tally tally;
    private final Likelihoods likelihoods;
    private final Slipping slipping;

    public Needs(Tally tally, Likelihoods likelihoods, Slipping slipping) {
        this.tally = tally;
        this.likelihoods = likelihoods;
        this.slipping = slipping;
    }

    /** Who needs help first. Of a span that is over only what it came to is known to be a need. */
    List<Need> of(List<Person> reps, TeamSpan span, Known known) {
        return reps.stream()
                .map(rep -> span.isFresh() ? now(rep, span, isDrawn(reps, span), known) : then(rep, span, known))
                .sorted(Need.FIRST)
                .toList();
    }

    /** A chance is one of the month in which it is read, and stands beside no other. */
    private static boolean isDrawn(List<Person> reps, TeamSpan span) {
        return reps.size() <= MOST_DRAWN
                && !span.isLong()
                && (span.isWeek() || span.period().contains(span.read()));
    }

    private Need now(Person rep, TeamSpan span, boolean drawn, Known known) {
        var day = span.read();
        return new Need(
                rep,
                Silence.within(day, rep, tally.calendar(known), known),
                slipping.of(rep.id(), day, known).size(),
                drawn ? percent(rep, day, known) : null,
                gap(rep, span, known));
    }

    /** Of somebody who belongs to a team on some days of the span, and not on the one that is looked at. */
    static Need of(Together one, TeamSpan span) {
        var period = span.period();
        var paced = new Period("", period.from(), period.nearest(span.finished()));
        var due = span.finished().isBefore(period.from()) ? 0 : one.due(Measure.REVENUE, paced);
        return new Need(one.people().getFirst(), 0, 0, null, one.done(Measure.REVENUE, period) - due);
    }

    private Need then(Person rep, TeamSpan span, Known known) {
        return new Need(rep, 0, 0, null, gap(rep, span, known));
    }

    private @Nullable Integer percent(Person rep, LocalDate day, Known known) {
        var percent = likelihoods.percent(rep, day, known);
        return percent.isPresent() ? percent.getAsInt() : null;
    }

    /** Revenue minus where it should be by the end of a day, in fen. */
    private long gap(Person rep, TeamSpan span, Known known) {
        var then = tally.asOf(span.counted());
        var period = span.period();
        var paced = new Period("", period.from(), period.nearest(span.finished()));
        return then.done(Measure.REVENUE, rep.id(), period, known)
                - (span.finished().isBefore(period.from()) ? 0 : then.due(Measure.REVENUE, rep.id(), paced, known));
    }
}
