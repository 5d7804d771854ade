package io.drumbeat.conversion;

import io.drumbeat.calendar.Period;
import io.drumbeat.deal.Deal;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How many of the deals that entered a stage in some days went further since.
 *
 * @param to the stage that comes next
 * @param entered how many deals entered {@code from} in these days, each counted once
 * @param further how many of them reached a later stage; losing is not going further
 */
public record Conversion(Stage from, Stage to, int entered, int further) {
    /** Below this many a rate says nothing. */
    static final int FEWEST = 3;

    /** Stage by stage, in the order a deal goes through them. */
    public static List<Conversion> of(Collection<Deal> deals, Stages stages, Period entering) {
        var conversions = new ArrayList<Conversion>();
        var open = stages.open();
        for (var i = 0; i < open.size(); i++) {
            var from = open.get(i);
            var entered = 0;
            var further = 0;
            for (var deal : deals) {
                var at = entry(deal, from, entering);
                entered += at >= 0 ? 1 : 0;
                further += at >= 0 && wentOn(deal, at, stages) ? 1 : 0;
            }
            conversions.add(
                    new Conversion(from, i + 1 < open.size() ? open.get(i + 1) : stages.won(), entered, further));
        }
        return conversions;
    }

    private static int entry(Deal deal, Stage stage, Period entering) {
        for (var i = 0; i < deal.history().size(); i++) {
            var step = deal.history().get(i);
            if (step.stage().equals(stage.id()) && entering.contains(step.on())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean wentOn(Deal deal, int at, Stages stages) {
        var here = stages.indexOf(deal.history().get(at).stage());
        return deal.history().stream()
                .skip(at + 1L)
                .map(step -> stages.get(step.stage()))
                .anyMatch(stage -> stage.kind() == Stage.Kind.WON
                        || (stage.kind() == Stage.Kind.OPEN && stages.indexOf(stage.id()) > here));
    }

    /** {@code 报价→成交 4/9，44%}; without a rate where the deals are too few for one. */
    @Override
    public String toString() {
        var name = from.name() + "→" + to.name();
        if (entered == 0) {
            return name + " 没有商机进入";
        }
        return entered < FEWEST
                ? "%s %d/%d，不足 %d 个，不算比例".formatted(name, further, entered, FEWEST)
                : "%s %d/%d，%d%%".formatted(name, further, entered, Math.round(100.0 * further / entered));
    }
}
