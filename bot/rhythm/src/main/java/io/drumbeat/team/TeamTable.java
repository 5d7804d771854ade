package io.drumbeat.team;

import io.drumbeat.card.Element;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import java.util.List;

/**
 * Each rep of a team in the span.
 *
 * @param tally as of the last day that counts
 */
record TeamTable(Tally tally, TeamSpan span, Known known) {
    Element of(List<Need> needs) {
        return new Element.Table(
                List.of("成员", "签单额", "进展"), needs.stream().map(this::row).toList());
    }

    private List<String> row(Need need) {
        var rep = need.rep();
        var period = span.period();
        var done = tally.done(Measure.REVENUE, rep.id(), period, known);
        var due = tally.due(Measure.REVENUE, rep.id(), period, known);
        var visits = tally.due(Measure.VISITS, rep.id(), period, known);
        return List.of(
                TeamLeave.name(rep, span.counted(), known),
                Money.fen(done).brief() + (due == 0 ? "" : " · " + done * 100 / due + "%"),
                (due == 0 || (need.gap() == 0 && done == 0) ? "" : gap(need.gap()) + " · ")
                        + Measure.VISITS.label() + " "
                        + tally.done(Measure.VISITS, rep.id(), period, known) + (visits == 0 ? "" : "/" + visits));
    }

    private static String gap(long gap) {
        return gap < 0 ? "差 " + Money.fen(-gap).brief() : "领先 " + Money.fen(gap).brief();
    }
}
