package io.drumbeat.calculation;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.happening.Payee;
import io.drumbeat.office.Office;
import io.drumbeat.plan.Adjustment.By;
import io.drumbeat.plan.Adjustment.Division;
import io.drumbeat.plan.Adjustment.Part;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.yardstick.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Divides a sum of several people in whole units, so that what everybody gets is the sum that was divided. */
final class Dividing {
    private final Office office;
    private final Payroll payroll;
    private final Asking asking;

    Dividing(Office office, Payroll payroll, Asking asking) {
        this.office = office;
        this.payroll = payroll;
        this.asking = asking;
    }

    /**
     * What of a sum is the payee's.
     *
     * @param said which share of which part it is; nothing where it is none
     */
    record Mine(Ratio amount, List<String> said) {}

    Mine of(Division division, List<Piece> pieces, Ratio total) {
        var all = payroll.members(asking);
        var members = division.qualified() ? office.shaping.levels().qualified(all, pieces, asking) : all;
        var amount = 0L;
        var said = new ArrayList<String>();
        var begin = Ratio.ZERO;
        for (var part : division.parts()) {
            var length = total.times(part.share());
            var way = way(part, members);
            if (!way.whole().isZero()) {
                var from = begin.plus(length.times(way.before()).dividedBy(way.whole()));
                var to = begin.plus(length.times(way.before().plus(way.own())).dividedBy(way.whole()));
                amount += office.rounded(to) - office.rounded(from);
                if (!way.own().isZero() || division.parts().size() == 1) {
                    said.add(said(part, way));
                }
            }
            begin = begin.plus(length);
        }
        return new Mine(office.money(amount), said);
    }

    private static String said(Part part, Way way) {
        var mine = Figures.percent(way.own().dividedBy(way.whole()));
        return part.share().equals(Ratio.ONE) ? " " + mine : " %s 里的 %s".formatted(Figures.percent(part.share()), mine);
    }

    /** Where one's own weight stands among those of all. */
    private record Way(Ratio before, Ratio own, Ratio whole) {}

    private Way way(Part part, List<Payee> members) {
        var before = Ratio.ZERO;
        var own = Ratio.ZERO;
        var all = Ratio.ZERO;
        for (var member : members) {
            if (!payroll.isIn(part.among(), member)) {
                continue;
            }
            // Whoever has less than nothing has no part, and pays for nobody's
            var weight = weight(part, member).max(Ratio.ZERO);
            if (member.id().equals(asking.payee().id())) {
                before = all;
                own = weight;
            }
            all = all.plus(weight);
        }
        var agreed = Ratio.sum(part.shares().values());
        return new Way(before, own, part.by() == By.SHARES ? all.dividedBy(agreed) : all);
    }

    private Ratio weight(Part part, Payee member) {
        return switch (part.by()) {
            case EQUALLY -> Ratio.ONE;
            case DAYS -> office.presence.there(member, asking.month());
            case SHARES -> part.shares().getOrDefault(member.id(), Ratio.ZERO);
            case MEASURE ->
                office.gauges
                        .of(
                                Objects.requireNonNull(part.gauge()).ofWhom(Whose.OWN),
                                new Asking(member, asking.month(), asking.rule()))
                        .orElse(Ratio.ZERO);
        };
    }
}
