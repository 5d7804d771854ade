package io.drumbeat.team;

import io.drumbeat.card.Element;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import java.util.List;

/**
 * Each rep of a team with their month and week.
 *
 * @param tally as of the last day that counts
 */
record TeamTable(Tally tally, TeamSpan span, Known known) {
    Element of(List<Need> needs) {
        var columns = List.of("成员", "签单额", "目标完成", "比节奏", "当周拜访");
        var shown = span.hasWeek() ? columns.size() : columns.size() - 1;
        return new Element.Table(
                columns.subList(0, shown),
                needs.stream().map(need -> row(need).subList(0, shown)).toList());
    }

    private List<String> row(Need need) {
        var rep = need.rep();
        var month = span.month();
        var done = tally.done(Measure.REVENUE, rep.id(), month, known);
        var due = tally.due(Measure.REVENUE, rep.id(), month, known);
        var visits = tally.due(Measure.VISITS, rep.id(), span.week(), known);
        return List.of(
                TeamLeave.name(rep, span.counted(), known),
                Money.fen(done).brief(),
                due == 0 ? "—" : done * 100 / due + "%",
                due == 0 || (need.gap() == 0 && done == 0) ? "—" : gap(need.gap()),
                tally.done(Measure.VISITS, rep.id(), span.week(), known) + (visits == 0 ? "" : "/" + visits));
    }

    private static String gap(long gap) {
        return gap < 0 ? "差 " + Money.fen(-gap).brief() : "领先 " + Money.fen(gap).brief();
    }
}
