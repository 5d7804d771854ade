package io.drumbeat.progress;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import java.util.Comparator;
import java.util.List;

/**
 * Each rep of a team with their month and week, who needs help first.
 *
 * @param tally as of the last day that counts
 */
record TeamTable(Tally tally, TeamSpan span, Known known) {
    Element of(List<Person> reps) {
        var rows = reps.stream()
                .sorted(Comparator.comparingLong(this::gap))
                .map(this::row)
                .toList();
        return new Element.Table(List.of("成员", "签单额", "目标完成", "比节奏", "当周拜访"), rows);
    }

    private List<String> row(Person rep) {
        var month = span.month();
        var done = tally.done(Measure.REVENUE, rep.id(), month, known);
        var due = tally.due(Measure.REVENUE, rep.id(), month, known);
        var gap = gap(rep);
        var visits = tally.due(Measure.VISITS, rep.id(), span.week(), known);
        return List.of(
                TeamLeave.name(rep, span.counted(), known),
                Measure.REVENUE.show(done),
                due == 0 ? "—" : done * 100 / due + "%",
                gap < 0 ? "差 " + Measure.REVENUE.about(-gap) : "领先 " + Measure.REVENUE.about(gap),
                tally.done(Measure.VISITS, rep.id(), span.week(), known) + (visits == 0 ? "" : "/" + visits));
    }

    /** Revenue minus where it should be by the end of a day, in fen. */
    private long gap(Person rep) {
        var month = span.month();
        return tally.done(Measure.REVENUE, rep.id(), month, known)
                - tally.due(Measure.REVENUE, rep.id(), new Period("", month.from(), span.finished()), known);
    }
}
