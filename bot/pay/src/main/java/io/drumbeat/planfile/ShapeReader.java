package io.drumbeat.planfile;

import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Shape.End;
import io.drumbeat.plan.Shape.Kind;
import io.drumbeat.plan.Shape.Pay;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plantext.Ruler;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads how a number becomes what is paid. */
final class ShapeReader {
    static final Set<String> SHAPES =
            Set.of("rate", "each", "fixed", "marginal", "whole", "reached", "curve", "table", "scorecard");
    static final Set<String> PAYS = Set.of("rate", "each", "every", "fixed", "times");
    private static final Map<String, End> ENDS = Map.of("nothing", End.NOTHING, "level", End.LEVEL, "line", End.LINE);

    /** How places on the scale are written. */
    private final Ruler ruler;
    /** Whether a rate is multiplied with money that came in, of which no more than all can be paid. */
    private final boolean ofMoney;

    ShapeReader(Ruler ruler, boolean ofMoney) {
        this.ruler = ruler;
        this.ofMoney = ofMoney;
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
        for (var end : List.of("before", "after")) {
            if (node.find(end).isPresent() && !(written.getFirst().equals("curve") && value.isList())) {
                throw node.get(end, "").wrong("%s 说曲线两头以外怎么付，要和写了几点的 curve 一起写".formatted(end));
            }
        }
        var shape = shape(node, written.getFirst(), value);
        return shape.measured().findAny().isPresent() && !(shape instanceof Shape.Scorecard)
                ? new Shape.Hanging(shape)
                : shape;
    }

    private Shape shape(PlanNode node, String written, PlanNode value) {
        return switch (written) {
            case "marginal" -> new Shape.Steps(true, new StepsReader(this, ruler).steps(value));
            case "whole" -> new Shape.Steps(false, new StepsReader(this, ruler).steps(value));
            case "reached" -> new Shape.Reached(new StepsReader(this, ruler).steps(value), crossing(node));
            case "curve" -> curve(node, value);
            case "table" -> new Shape.Table(rows(value));
            case "scorecard" -> new Shape.Scorecard(items(value));
            default -> new Shape.Flat(pay(node, List.of("rate", "each", "fixed")));
        };
    }

    /** Whether the piece that crosses into a step is still paid by the one before. */
    private static boolean crossing(PlanNode node) {
        return node.find("crossing")
                .map(which -> which.oneOf(Map.of("old", true, "旧", true, "new", false, "新", false)))
                .orElse(false);
    }

    /** The pay of a step, a point or a row. */
    Pay pay(PlanNode node) {
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
        if (!kinds.getFirst().equals("each") && node.find("every").isPresent()) {
            throw node.get("every", "").wrong("every 是“每满多少”，要和 each（每一份多少钱）一起写");
        }
        if (value.isMap()) {
            return new Pay(kind(kinds.getFirst()), Ratio.ZERO, every(node), ConditionReader.measured(value));
        }
        return switch (kinds.getFirst()) {
            case "rate" -> Pay.of(Kind.RATE, ofMoney ? PlanNumbers.rate(value) : PlanNumbers.payout(value));
            case "times" -> Pay.of(Kind.TIMES, PlanNumbers.factor(value));
            case "fixed" -> Pay.of(Kind.SUM, PlanNumbers.money(value));
            default -> new Pay(Kind.EACH, PlanNumbers.money(value), every(node), null);
        };
    }

    private Ratio every(PlanNode node) {
        return node.find("every")
                .map(every -> ruler.counted() ? PlanNumbers.amount(every) : PlanNumbers.positive(every))
                .orElse(Ratio.ZERO);
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "rate" -> Kind.RATE;
            case "times" -> Kind.TIMES;
            case "fixed" -> Kind.SUM;
            default -> Kind.EACH;
        };
    }

    private Shape curve(PlanNode rule, PlanNode value) {
        if (!value.isList() && !value.isMap() && value.text().equals("straight")) {
            return new Shape.Straight();
        }
        var points = new ArrayList<Shape.Point>();
        for (var item : value.items()) {
            item.only(MeasureReader.with(PAYS, "at"));
            var at = item.get("at", "例如 {at: 80%, rate: 50%}");
            var of = at.isMap() ? ConditionReader.measured(at) : null;
            var place = of != null ? Ratio.ZERO : ruler.place(at);
            if (!points.isEmpty()
                    && of == null
                    && points.getLast().of() == null
                    && place.compareTo(points.getLast().at()) <= 0) {
                var before = value.items().get(points.size() - 1).get("at", "");
                throw at.wrong("每一点应比上一点的 %s 高；从低到高排".formatted(before.written()));
            }
            var pay = pay(item);
            if (!points.isEmpty() && points.getLast().pay().kind() != pay.kind()) {
                throw item.wrong("一条曲线上的点要付同一种：都写 rate、都写 fixed 或都写 times");
            }
            points.add(new Shape.Point(place, pay, of));
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
                    item.find("where").map(ConditionReader::filter).orElse(Filter.ALL),
                    item.find("when").map(ConditionReader::conditions).orElse(List.of()),
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
            var ruler = MeasureReader.ruler(gauge);
            var shape = shaped ? new ShapeReader(ruler, false).shape(item) : new Shape.Straight();
            items.add(new NamedMeasure.Item(gauge, weight, shape));
            sum = sum.plus(weight);
        }
        if (!sum.equals(Ratio.ONE)) {
            throw list.wrong(sum.times(Ratio.of(100)) + "%", "权重加起来应是 100%");
        }
        return items;
    }
}
