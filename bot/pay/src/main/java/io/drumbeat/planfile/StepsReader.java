package io.drumbeat.planfile;

import io.drumbeat.plan.Shape;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.Ruler;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Range.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the steps of a scale, which begin at nothing, touch and do not overlap. */
final class StepsReader {
    private final ShapeReader pays;
    private final Ruler ruler;

    StepsReader(ShapeReader pays, Ruler ruler) {
        this.pays = pays;
        this.ruler = ruler;
    }

    List<Shape.Step> steps(PlanNode list) {
        var steps = new ArrayList<Shape.Step>();
        Optional<Bound> end = Optional.empty();
        var items = list.items();
        for (var item : items) {
            item.only(MeasureReader.with(ShapeReader.PAYS, "from", "above", "to", "below"));
            var low = ConditionReader.bound(item, ruler, "from", "above");
            var high = ConditionReader.bound(item, ruler, "to", "below");
            low = steps.isEmpty()
                    ? first(item, low, items)
                    : next(item, low, end, steps.getLast().low());
            steps.add(new Shape.Step(low, pays.pay(item)));
            if (high != null && isWritten(high, low) && high.at().compareTo(low.at()) < 0) {
                throw item.wrong(written(item, high, "to", "below"), "终点应不低于起点 " + low.at());
            }
            end = Optional.ofNullable(high);
        }
        if (steps.isEmpty()) {
            throw list.wrong("至少要有一档，例如 {from: 0, rate: 3%}");
        }
        if (end.isPresent()) {
            throw items.getLast()
                    .wrong(written(items.getLast(), end.get(), "to", "below"), "最后一档不写终点；再往上没有说怎么付，封顶另写 cap");
        }
        return steps;
    }

    private Bound first(PlanNode item, @Nullable Bound low, List<PlanNode> all) {
        var least = low == null ? Ratio.ZERO : low.at();
        if (low != null && least.compareTo(ruler.places() ? Ratio.ONE : Ratio.ZERO) > 0) {
            var later = all.stream()
                    .anyMatch(other -> other.isMap()
                            && other.find("from")
                                    .filter(from -> !from.isMap()
                                            && from.isNumber()
                                            && from.number().isZero())
                                    .isPresent());
            throw item.wrong(
                    written(item, low, "from", "above"),
                    later ? "档要从低到高排，从 0 开始的那一档放最前面" : "第一档应从 0 开始；以下不付就先写 {from: 0, rate: 0}");
        }
        return low == null ? new Bound(Ratio.ZERO, true) : low;
    }

    private static Bound next(PlanNode item, @Nullable Bound low, Optional<Bound> end, Bound before) {
        if (low == null && end.isEmpty()) {
            throw item.wrong("每一档要写起点：from（含）或 above（不含）");
        }
        var start = low == null
                ? new Bound(end.get().at(), !end.get().included(), end.get().of())
                : low;
        if (!isWritten(start, before)) {
            return start;
        }
        if (start.at().compareTo(before.at()) < 0
                || (end.isEmpty() && start.at().equals(before.at()))) {
            throw item.wrong(written(item, start, "from", "above"), "每一档的起点应比上一档的 %s 高".formatted(before.at()));
        }
        if (low != null && end.isPresent()) {
            meet(item, end.get(), low);
        }
        return start;
    }

    /** A bound as it stands in the file, so that it is found there. */
    private static String written(PlanNode item, Bound bound, String included, String excluded) {
        return item.find(included)
                .or(() -> item.find(excluded))
                .filter(node -> !node.isMap())
                .map(PlanNode::written)
                .orElseGet(() -> bound.at().toString());
    }

    /** Whether both are numbers, and not only known of each person. */
    private static boolean isWritten(Bound one, Bound other) {
        return one.of() == null && other.of() == null;
    }

    /** Where one step ends the next begins: nothing is said twice and nothing is left out. */
    private static void meet(PlanNode item, Bound end, Bound start) {
        var order = start.at().compareTo(end.at());
        if (order < 0 || (order == 0 && start.included() && end.included())) {
            throw item.wrong(
                    written(item, start, "from", "above"),
                    "和上一档重叠：上一档到 %s%s；这一档应写 %s: %s"
                            .formatted(
                                    end.at(),
                                    end.included() ? "（含）" : "",
                                    end.included() ? "above" : "from",
                                    end.at()));
        }
        if (order > 0 || (!start.included() && !end.included())) {
            throw item.wrong(
                    written(item, start, "from", "above"),
                    "和上一档之间有空档：上一档到 %s%s；这一档应写 %s: %s"
                            .formatted(
                                    end.at(),
                                    end.included() ? "（含）" : "（不含）",
                                    end.included() ? "above" : "from",
                                    end.at()));
        }
    }
}
