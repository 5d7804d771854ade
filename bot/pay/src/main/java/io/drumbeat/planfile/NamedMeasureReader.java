package io.drumbeat.planfile;

import io.drumbeat.plan.Audience;
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
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a measure that a plan names for itself. */
final class NamedMeasureReader {
    private static final Map<String, NamedMeasure.How> HOWS = Map.of(
            "sum", NamedMeasure.How.SUM,
            "product", NamedMeasure.How.PRODUCT,
            "larger", NamedMeasure.How.LARGER,
            "smaller", NamedMeasure.How.SMALLER,
            "average", NamedMeasure.How.MEAN);
    private static final Map<String, NamedMeasure.How> TAKES = Map.of(
            "sum", NamedMeasure.How.SUM,
            "largest", NamedMeasure.How.LARGER,
            "smallest", NamedMeasure.How.SMALLER,
            "average", NamedMeasure.How.MEAN);
    private static final Map<String, Span.Unit> EACH = Map.of("month", Span.Unit.MONTH, "quarter", Span.Unit.QUARTER);
    private static final Set<String> COUNTED =
            Set.of("basis", "of", "where", "whose", "once", "deduct", "credit", "take", "split");

    private static final String[] WAYS = {
        "name",
        "weighted",
        "share",
        "in",
        "months",
        "quarters",
        "in-a-row",
        "each",
        "people",
        "for",
        "race",
        "grades",
        "adds"
    };

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
        var keys = MeasureReader.with(HOWS.keySet(), WAYS);
        keys.addAll(COUNTED);
        node.only(keys);
        var name = node.get("name", "指标要有名字").text();
        for (var how : HOWS.entrySet()) {
            var parts = node.find(how.getKey());
            if (parts.isPresent() && parts.get().isList()) {
                node.only(Set.of("name", how.getKey()));
                return new NamedMeasure.Combined(name, how.getValue(), parts(parts.get()));
            }
        }
        return made(name, node).orElseGet(() -> counted(name, node));
    }

    private static Optional<NamedMeasure> made(String name, PlanNode node) {
        var counted = node.find("months").or(() -> node.find("quarters")).or(() -> node.find("in-a-row"));
        return counted.<NamedMeasure>map(months -> months(name, node, months))
                .or(() -> node.find("people").or(() -> node.find("average")).map(of -> ofPeople(name, node, of)))
                .or(() -> node.find("race").map(of -> race(name, node, of)))
                .or(() -> node.find("grades").map(of -> {
                    node.only(Set.of("name", "grades"));
                    return new NamedMeasure.Graded(name, Reading.grades(of));
                }))
                .or(() -> node.find("adds").map(adds -> {
                    node.only(Set.of("name", "adds"));
                    adds.oneOf(Map.of("yes", true, "true", true, "是", true));
                    return new NamedMeasure.Given(name);
                }))
                .or(() -> node.find("weighted").map(items -> {
                    node.only(Set.of("name", "weighted"));
                    return new NamedMeasure.Weighted(name, ShapeReader.items(items));
                }))
                .or(() -> node.find("share").map(_ -> share(name, node)));
    }

    private static NamedMeasure months(String name, PlanNode node, PlanNode months) {
        var inARow = months.key().equals("in-a-row");
        node.only(inARow ? Set.of("name", "in-a-row", "each") : Set.of("name", months.key()));
        var each = months.key().equals("quarters")
                ? Span.Unit.QUARTER
                : node.find("each").map(unit -> unit.oneOf(EACH)).orElse(Span.Unit.MONTH);
        return new NamedMeasure.Months(name, ofPerson(months), inARow, each);
    }

    /** How many of some people meet a condition, or what they have in the mean. */
    private static NamedMeasure ofPeople(String name, PlanNode node, PlanNode of) {
        node.only(Set.of("name", of.key(), "whose", "for"));
        var counts = of.key().equals("people");
        return new NamedMeasure.OfPeople(
                name,
                node.find("whose").map(whose -> whose.oneOf(Words.WHOSE)).orElse(Whose.OWN),
                node.find("for").map(RuleReader::audience).orElse(Audience.EVERYBODY),
                counts ? ofPerson(of) : null,
                counts ? null : MeasureReader.gauge(of));
    }

    private static NamedMeasure race(String name, PlanNode node, PlanNode of) {
        node.only(Set.of("name", "race"));
        if (ofPerson(of) instanceof Condition.Is(Scale.Measured(var gauge), var range)
                && (gauge.kind() == Gauge.Kind.VALUE || gauge.kind() == Gauge.Kind.ATTAINMENT)) {
            return new NamedMeasure.Race(name, gauge, range);
        }
        throw of.wrong("race 是谁先做到：写一个数得出来的指标做到多少，例如 {value: deals, from: 5} 或 {attainment: revenue, from: 100%}");
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
        for (var key : List.of("share", "in")) {
            var of = node.get(key, "占谁的比例，例如 in: revenue");
            if (!of.isMap() && of.isNumber()) {
                throw of.wrong(
                        "%s 要写指标的名字；写死的数先写成一个指标 {name: 基数, sum: [%s, 0]}，再写 %s: 基数".formatted(key, of.text(), key));
            }
        }
        return new NamedMeasure.Share(
                name,
                MeasureReader.gauge(node.get("share", "")),
                MeasureReader.gauge(node.get("in", "占谁的比例，例如 in: revenue")));
    }

    private static NamedMeasure counted(String name, PlanNode node) {
        node.only(MeasureReader.with(COUNTED, "name"));
        var kinds = node
                .get(
                        "basis",
                        "按什么算：basis、share、weighted、sum、product、larger、smaller、average、months、quarters、in-a-row、people、race、grades 或 adds")
                .several()
                .stream()
                .map(kind -> kind.oneOf(KINDS))
                .toList();
        var money = Set.of("won", "invoiced", "collected", "refund").containsAll(kinds);
        var field = node.find("of")
                .filter(of -> !of.isMap())
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
                new Worth.OfFact(field, MeasureReader.off(node), MeasureReader.credits(node)),
                gather(node));
    }

    private static NamedMeasure.Gather gather(PlanNode node) {
        var word = node.find("of").filter(PlanNode::isMap).map(of -> of.only(Set.of("distinct"))
                .get("distinct", "数有几种，例如 of: {distinct: product}"));
        return new NamedMeasure.Gather(
                node.find("take").map(take -> take.oneOf(TAKES)).orElse(NamedMeasure.How.SUM),
                word.map(MeasureReader::word).orElse(null),
                !node.find("split").map(PlanNode::yes).orElse(true));
    }
}
