package io.drumbeat.planfile;

import io.drumbeat.plan.Condition;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Worth;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.Reading;
import io.drumbeat.plantext.Words;
import io.drumbeat.yardstick.Counting;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Whose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a measure that a plan names for itself. */
final class NamedMeasureReader {
    private static final Map<String, NamedMeasure.How> HOWS = Map.of(
            "sum", NamedMeasure.How.SUM,
            "product", NamedMeasure.How.PRODUCT,
            "larger", NamedMeasure.How.LARGER,
            "smaller", NamedMeasure.How.SMALLER);
    private static final Set<String> COUNTED = Set.of("basis", "of", "where", "whose", "once", "deduct", "credit");

    /** What was paid back makes a measure too, though no rule is paid by it. */
    private static final Map<String, String> KINDS = kinds();

    private NamedMeasureReader() {}

    private static Map<String, String> kinds() {
        var kinds = new HashMap<>(Words.KINDS);
        kinds.put("refund", "refund");
        kinds.put("退款", "refund");
        return Map.copyOf(kinds);
    }

    static NamedMeasure read(PlanNode node) {
        var ways = MeasureReader.with(HOWS.keySet(), "weighted", "share", "in", "months", "in-a-row", "adds");
        var keys = MeasureReader.with(ways, "name");
        keys.addAll(COUNTED);
        node.only(keys);
        var name = node.get("name", "指标要有名字").text();
        for (var how : HOWS.entrySet()) {
            var parts = node.find(how.getKey());
            if (parts.isPresent()) {
                node.only(Set.of("name", how.getKey()));
                return new NamedMeasure.Combined(name, how.getValue(), parts(parts.get()));
            }
        }
        var months = node.find("months").or(() -> node.find("in-a-row"));
        if (months.isPresent()) {
            node.only(Set.of("name", months.get().key()));
            return new NamedMeasure.Months(
                    name, ofPerson(months.get()), months.get().key().equals("in-a-row"));
        }
        if (node.find("adds").isPresent()) {
            node.only(Set.of("name", "adds"));
            node.get("adds", "").oneOf(Map.of("yes", true, "true", true, "是", true));
            return new NamedMeasure.Given(name);
        }
        if (node.find("weighted").isPresent()) {
            node.only(Set.of("name", "weighted"));
            return new NamedMeasure.Weighted(name, ShapeReader.items(node.get("weighted", "")));
        }
        return node.find("share").isPresent() ? share(name, node) : counted(name, node);
    }

    private static List<Quantity> parts(PlanNode list) {
        var parts = list.items().stream().map(NamedMeasureReader::part).toList();
        if (parts.size() < 2) {
            throw list.wrong("至少要有两项，例如 [revenue, {value: 费用, share: -100%}]");
        }
        return parts;
    }

    private static Quantity part(PlanNode node) {
        if (node.isMap()) {
            return MeasureReader.number(node);
        }
        return node.isNumber()
                ? new Quantity.Fixed(node.number())
                : new Quantity.Measured(
                        Gauge.of(Gauge.Kind.VALUE, MeasureReader.measure(node)), io.drumbeat.ratio.Ratio.ONE);
    }

    private static Condition ofPerson(PlanNode node) {
        var condition = ConditionReader.condition(node);
        if (condition.each().anyMatch(is -> !(is.scale() instanceof Scale.Measured))) {
            throw node.wrong("每个月看的是指标：写 {attainment: revenue, from: 100%} 或 {value: visits, from: 20}");
        }
        return condition;
    }

    private static NamedMeasure share(String name, PlanNode node) {
        node.only(Set.of("name", "share", "in"));
        return new NamedMeasure.Share(
                name,
                MeasureReader.gauge(node.get("share", "")),
                MeasureReader.gauge(node.get("in", "占谁的比例，例如 in: revenue")));
    }

    private static NamedMeasure counted(String name, PlanNode node) {
        node.only(MeasureReader.with(COUNTED, "name"));
        var kinds = node
                .get("basis", "按什么算：basis、share、weighted、sum、product、larger、smaller、months、in-a-row 或 adds")
                .several()
                .stream()
                .map(kind -> kind.oneOf(KINDS))
                .toList();
        var money = Set.of("won", "invoiced", "collected", "refund").containsAll(kinds);
        var field = node.find("of")
                .map(of -> of.oneOf(Reading.now().fields()))
                .orElse(money ? FactField.AMOUNT : FactField.COUNT);
        return new NamedMeasure.Counted(
                name,
                new Counting(
                        kinds,
                        node.find("whose")
                                .map(whose -> whose.oneOf(Words.WHOSE))
                                .orElse(Whose.OWN),
                        node.find("where").map(ConditionReader::filter).orElse(Filter.ALL),
                        node.find("once").map(once -> once.oneOf(Words.ONCE)).orElse(Counting.Once.EVERY)),
                new Worth.OfFact(field, MeasureReader.off(node), MeasureReader.credits(node)));
    }
}
