package io.drumbeat.planfile;

import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Shape.End;
import io.drumbeat.plan.Shape.Kind;
import io.drumbeat.plan.Shape.Pay;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Range.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a number becomes what is paid. */
final class ShapeReader {
    static final Set<String> SHAPES =
            Set.of("rate", "each", "fixed", "marginal", "whole", "reached", "curve", "table", "scorecard");
    private static final Set<String> PAYS = Set.of("rate", "each", "every", "fixed", "times");
    private static final Map<String, End> ENDS = Map.of("nothing", End.NOTHING, "level", End.LEVEL, "line", End.LINE);

    /** Whether the scale is of shares, as attainment is. */
    private final boolean shares;
    /** Whether a rate is multiplied with money that came in, of which no more than all can be paid. */
    private final boolean ofMoney;

    private final boolean ranks;

    ShapeReader(boolean shares, boolean ofMoney, boolean ranks) {
        this.shares = shares;
        this.ofMoney = ofMoney;
        this.ranks = ranks;
    }

    Shape shape(PlanNode node) {
        var written = SHAPES.stream()
                .filter(key -> node.find(key).isPresent())
                .sorted()
                .toList();
        if (written.size() != 1) {
            throw node.wrong(
                    written.isEmpty() ? node.written() : String.join("、", written),
                    "怎么付要写而且只写一个：rate 固定比例、each 每个多少、fixed 固定金额、marginal 超额累进、whole 全额累进、reached 逐单看档、curve 曲线、table 表、scorecard 计分卡");
        }
        var value = node.get(written.getFirst(), "");
        return switch (written.getFirst()) {
            case "marginal" -> new Shape.Steps(true, steps(value));
            case "whole" -> new Shape.Steps(false, steps(value));
            case "reached" -> new Shape.Reached(steps(value));
            case "curve" -> curve(node, value);
            case "table" -> new Shape.Table(rows(value));
            case "scorecard" -> new Shape.Scorecard(items(value));
            default -> new Shape.Flat(pay(node, List.of("rate", "each", "fixed")));
        };
    }

    /** The pay of a step, a point or a row. */
    private Pay pay(PlanNode node) {
        return pay(node, List.of("rate", "each", "fixed", "times"));
    }

    private Pay pay(PlanNode node, List<String> allowed) {
        var kinds = allowed.stream().filter(key -> node.find(key).isPresent()).toList();
        if (kinds.size() != 1) {
            throw node.wrong(
                    kinds.isEmpty() ? node.written() : String.join("、", kinds),
                    "付多少要写而且只写一个：rate 比例、each 每个、fixed 金额、times 系数");
        }
        var value = node.get(kinds.getFirst(), "");
        return switch (kinds.getFirst()) {
            case "rate" -> Pay.of(Kind.RATE, ofMoney ? PlanNumbers.share(value) : PlanNumbers.payout(value));
            case "times" -> Pay.of(Kind.TIMES, PlanNumbers.factor(value));
            case "fixed" -> Pay.of(Kind.SUM, value.number());
            default ->
                new Pay(
                        Kind.EACH,
                        value.number(),
                        node.find("every").map(PlanNumbers::positive).orElse(Ratio.ZERO));
        };
    }

    private List<Shape.Step> steps(PlanNode list) {
        var steps = new ArrayList<Shape.Step>();
        Optional<Bound> end = Optional.empty();
        var items = list.items();
        for (var item : items) {
            item.only(MeasureReader.with(PAYS, "from", "above", "to", "below"));
            var low = MeasureReader.bound(item, shares, "from", "above");
            var high = MeasureReader.bound(item, shares, "to", "below");
            low = steps.isEmpty()
                    ? first(item, low)
                    : next(item, low, end, steps.getLast().low());
            steps.add(new Shape.Step(low, pay(item)));
            if (high != null && high.at().compareTo(low.at()) < 0) {
                throw item.wrong(high.at().toString(), "终点应不低于起点 " + low.at());
            }
            end = Optional.ofNullable(high);
        }
        if (steps.isEmpty()) {
            throw list.wrong("至少要有一档，例如 {from: 0, rate: 3%}");
        }
        if (end.isPresent()) {
            throw items.getLast().wrong(end.get().at().toString(), "最后一档不写终点；再往上没有说怎么付，封顶另写 cap");
        }
        return steps;
    }

    private Bound first(PlanNode item, @Nullable Bound low) {
        var least = low == null ? Ratio.ZERO : low.at();
        if (low != null && least.compareTo(ranks ? Ratio.ONE : Ratio.ZERO) > 0) {
            throw item.wrong(least.toString(), "第一档应从 0 开始；以下不付就先写 {from: 0, rate: 0}");
        }
        return low == null ? new Bound(Ratio.ZERO, true) : low;
    }

    private static Bound next(PlanNode item, @Nullable Bound low, Optional<Bound> end, Bound before) {
        if (low == null && end.isEmpty()) {
            throw item.wrong("每一档要写起点：from（含）或 above（不含）");
        }
        var start = low == null ? new Bound(end.get().at(), !end.get().included()) : low;
        if (start.at().compareTo(before.at()) < 0
                || (end.isEmpty() && start.at().equals(before.at()))) {
            throw item.wrong(start.at().toString(), "每一档的起点应比上一档的 %s 高".formatted(before.at()));
        }
        if (low != null && end.isPresent()) {
            meet(item, end.get(), low);
        }
        return start;
    }

    /** Where one step ends the next begins: nothing is said twice and nothing is left out. */
    private static void meet(PlanNode item, Bound end, Bound start) {
        var order = start.at().compareTo(end.at());
        if (order < 0 || (order == 0 && start.included() && end.included())) {
            throw item.wrong(
                    start.at().toString(),
                    "和上一档重叠：上一档到 %s%s；这一档应写 %s: %s"
                            .formatted(
                                    end.at(),
                                    end.included() ? "（含）" : "",
                                    end.included() ? "above" : "from",
                                    end.at()));
        }
        if (order > 0 || (!start.included() && !end.included())) {
            throw item.wrong(
                    start.at().toString(),
                    "和上一档之间有空档：上一档到 %s%s；这一档应写 %s: %s"
                            .formatted(
                                    end.at(),
                                    end.included() ? "（含）" : "（不含）",
                                    end.included() ? "above" : "from",
                                    end.at()));
        }
    }

    private Shape curve(PlanNode rule, PlanNode value) {
        if (!value.isList() && !value.isMap() && value.text().equals("straight")) {
            return new Shape.Straight();
        }
        var points = new ArrayList<Shape.Point>();
        for (var item : value.items()) {
            item.only(MeasureReader.with(PAYS, "at"));
            var at = item.get("at", "例如 {at: 80%, rate: 50%}");
            var place = shares ? PlanNumbers.attained(at) : at.number();
            if (!points.isEmpty() && place.compareTo(points.getLast().at()) <= 0) {
                throw at.wrong("每一点应比上一点的 %s 高".formatted(points.getLast().at()));
            }
            var pay = pay(item);
            if (!points.isEmpty() && points.getLast().pay().kind() != pay.kind()) {
                throw item.wrong("一条曲线上的点要付同一种：都写 rate、都写 fixed 或都写 times");
            }
            points.add(new Shape.Point(place, pay));
        }
        if (points.size() < 2) {
            throw value.wrong("曲线至少要有两点");
        }
        return new Shape.Curve(points, end(rule, "before", End.NOTHING), end(rule, "after", End.LEVEL));
    }

    private static End end(PlanNode rule, String key, End otherwise) {
        return rule.find(key).map(node -> node.oneOf(ENDS)).orElse(otherwise);
    }

    private List<Shape.Row> rows(PlanNode list) {
        var rows = new ArrayList<Shape.Row>();
        for (var item : list.items()) {
            item.only(MeasureReader.with(PAYS, "where", "when"));
            var row = new Shape.Row(
                    item.find("where").map(MeasureReader::filter).orElse(Filter.ALL),
                    item.find("when").map(MeasureReader::gates).orElse(List.of()),
                    pay(item));
            if (!rows.isEmpty()
                    && rows.getLast().where().isAll()
                    && rows.getLast().when().isEmpty()) {
                throw item.wrong("上一行没有条件，这一行永远轮不到；没有条件的放最后");
            }
            rows.add(row);
        }
        return rows;
    }

    /** A scorecard's lines, whose weights make up the whole. */
    static List<NamedMeasure.Item> items(PlanNode list) {
        var items = new ArrayList<NamedMeasure.Item>();
        var sum = Ratio.ZERO;
        for (var item : list.items()) {
            item.only(
                    MeasureReader.with(MeasureReader.GAUGE, "weight", "marginal", "whole", "curve", "before", "after"));
            var weight = PlanNumbers.share(item.get("weight", "例如 weight: 30%"));
            var gauge = MeasureReader.gauge(item);
            var shaped = SHAPES.stream().anyMatch(key -> item.find(key).isPresent());
            var share = gauge.kind().isShare();
            var shape = shaped ? new ShapeReader(share, false, false).shape(item) : new Shape.Straight();
            items.add(new NamedMeasure.Item(gauge, weight, shape));
            sum = sum.plus(weight);
        }
        if (!sum.equals(Ratio.ONE)) {
            throw list.wrong(sum.times(Ratio.of(100)) + "%", "权重加起来应是 100%");
        }
        return items;
    }
}
