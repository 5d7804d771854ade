package io.drumbeat.pipeline;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Element;
import io.drumbeat.deal.Deal;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the deals that were opened in some days came at least as far as each stage: never more than at the one before.
 *
 * @param stages all but those of lost deals, in their order
 * @param counts one for each of them
 */
record FunnelSteps(List<Stage> stages, List<Long> counts) {
    /** Below this many a rate says nothing. */
    private static final int FEWEST = 3;

    /** Nine times of ten what is so lies within. */
    private static final double QUANTILE = 1.6449;

    static FunnelSteps of(Collection<Deal> deals, Stages stages, Period window) {
        var furthest = deals.stream()
                .filter(deal -> window.contains(deal.openedOn()))
                .map(deal -> deal.history().stream()
                        .map(step -> stages.get(step.stage()))
                        .filter(stage -> stage.kind() != Stage.Kind.LOST)
                        .mapToInt(stage -> stages.indexOf(stage.id()))
                        .max()
                        .orElse(0))
                .toList();
        var all = stages.all().stream()
                .filter(stage -> stage.kind() != Stage.Kind.LOST)
                .toList();
        return new FunnelSteps(
                all,
                all.stream()
                        .map(stage -> furthest.stream()
                                .filter(far -> far >= stages.indexOf(stage.id()))
                                .count())
                        .toList());
    }

    List<Element.Point> points() {
        var points = new ArrayList<Element.Point>();
        for (var i = 0; i < stages.size(); i++) {
            points.add(new Element.Point(stages.get(i).name(), BigDecimal.valueOf(counts.get(i))));
        }
        return points;
    }

    /**
     * {@code 报价→成交 4/9，44%（22%–69%；团队 50%，9/18）}; without a rate where the deals are too few for one.
     *
     * @param team what it is held against, or null
     */
    List<String> lines(@Nullable FunnelSteps team) {
        var lines = new ArrayList<String>();
        for (var i = 0; i + 1 < stages.size(); i++) {
            lines.add(stages.get(i).name() + "→" + stages.get(i + 1).name() + " " + line(i, team));
        }
        return lines;
    }

    private String line(int step, @Nullable FunnelSteps team) {
        var all = counts.get(step);
        var further = counts.get(step + 1);
        if (all == 0) {
            return "没有商机走到";
        }
        if (all < FEWEST) {
            return "%d/%d，不足 %d 个，不算比例".formatted(further, all, FEWEST);
        }
        var others = team == null || team.counts.get(step) < FEWEST
                ? ""
                : "；团队 %s，%d/%d"
                        .formatted(
                                percent((double) team.counts.get(step + 1) / team.counts.get(step)),
                                team.counts.get(step + 1),
                                team.counts.get(step));
        return "%d/%d，%s（%s%s）"
                .formatted(further, all, percent((double) further / all), interval(further, all), others);
    }

    /** Wilson's. */
    private static String interval(long some, long all) {
        var share = (double) some / all;
        var square = QUANTILE * QUANTILE;
        var middle = share + square / (2 * all);
        var spread = QUANTILE * Math.sqrt(share * (1 - share) / all + square / (4.0 * all * all));
        return percent((middle - spread) / (1 + square / all)) + "–" + percent((middle + spread) / (1 + square / all));
    }

    private static String percent(double share) {
        return Math.round(100 * share) + "%";
    }
}
