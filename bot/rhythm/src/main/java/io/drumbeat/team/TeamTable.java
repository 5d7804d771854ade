package io.drumbeat.team;

import io.drumbeat.card.Element;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.together.Together;
import java.util.List;

/**
 * Each rep of a team in the span.
 *
 * @param all as of the last day that counts, each on the days on which they belong to it
 */
record TeamTable(Together all, TeamSpan span, Known known) {
    Element of(List<Need> needs) {
        return new Element.Table(
                List.of("成员", "签单额", "进展"), needs.stream().map(this::row).toList());
    }

    private List<String> row(Need need) {
        var rep = need.rep();
        var period = span.period();
        var one = all.only(rep);
        var done = one.done(Measure.REVENUE, period);
        var due = one.due(Measure.REVENUE, period);
        var visits = one.due(Measure.VISITS, period);
        return List.of(
                TeamLeave.name(rep, span.counted(), known),
                Money.fen(done).brief() + (due == 0 ? "" : " · " + done * 100 / due + "%"),
                (due == 0 || (need.gap() == 0 && done == 0) ? "" : gap(need.gap()) + " · ")
                        + Measure.VISITS.label() + " "
                        + one.done(Measure.VISITS, period) + (visits == 0 ? "" : "/" + visits));
    }

    private static String gap(long gap) {
        return gap < 0 ? "差 " + Money.fen(-gap).brief() : "领先 " + Money.fen(gap).brief();
    }
}
