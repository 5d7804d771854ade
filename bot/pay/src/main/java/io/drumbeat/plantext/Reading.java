package io.drumbeat.plantext;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the readers of the parts of a plan know of the whole.
 *
 * @param measures those that the plan may hang on
 * @param fields the numbers that a fact has, by how plans call them
 * @param texts the words that a fact has
 * @param start the month in which the plan's year begins
 * @param grades by measure, the words that its values may be
 * @param races the measures that say which place somebody has
 */
public record Reading(
        Set<String> measures,
        Map<String, FactField> fields,
        Set<String> texts,
        int start,
        Map<String, Map<String, Ratio>> grades,
        Set<String> races) {
    private static final ScopedValue<Reading> NOW = ScopedValue.newInstance();
    /** What records say of themselves, which a plan may name as a field of its own too. */
    private static final Set<String> OF_RECORD = Set.of("status", "late");

    private static final Set<String> TEXTS = Set.of(
            "customers customer product line source stage deal reason currency kind person role maturity team status late date week weekday month"
                    .split(" "));
    private static final Map<String, FactField.Kind> SORTS =
            Map.of("amount", FactField.Kind.MONEY, "number", FactField.Kind.NUMBER, "share", FactField.Kind.SHARE);

    /** @param given the measures whose numbers come with the plan */
    public static Reading of(PlanNode plan, Set<String> given) {
        var fields = new HashMap<>(Words.FIELDS);
        var texts = new HashSet<>(TEXTS);
        if (plan.isMap()) {
            plan.find("fields").ifPresent(list -> list.items().forEach(item -> field(item, fields, texts)));
        }
        var start = plan.isMap() ? plan.find("year-starts").map(Reading::month).orElse(1) : 1;
        return new Reading(measures(plan, given), fields, texts, start, graded(plan), races(plan));
    }

    private static void field(PlanNode item, Map<String, FactField> fields, Set<String> texts) {
        var node = item.only(Set.of("name", "is"));
        var name = node.get("name", "事实上的一个字段，例如 name: region").text();
        if (fields.containsKey(name) || (texts.contains(name) && !OF_RECORD.contains(name))) {
            throw node.get("name", "").wrong("这个字段本来就有，不用写；换一个名字或删掉这一行");
        }
        var is = node.find("is").map(PlanNode::text).orElse("text");
        if (is.equals("text")) {
            texts.add(name);
        } else {
            fields.put(name, FactField.named(name, node.get("is", "").oneOf(SORTS)));
        }
    }

    private static int month(PlanNode node) {
        var month = PlanNumbers.whole(node, 1);
        if (month > 12) {
            throw node.wrong("year-starts 是一年从几月开始，应是 1 到 12");
        }
        return month;
    }

    private static Set<String> races(PlanNode plan) {
        return declared(plan)
                .filter(measure -> measure.find("race").isPresent())
                .flatMap(measure -> measure.find("name").stream())
                .map(PlanNode::text)
                .collect(Collectors.toSet());
    }

    private static Map<String, Map<String, Ratio>> graded(PlanNode plan) {
        var graded = new HashMap<String, Map<String, Ratio>>();
        declared(plan).forEach(measure -> measure.find("grades")
                .ifPresent(grades -> measure.find("name").ifPresent(name -> graded.put(name.text(), grades(grades)))));
        return graded;
    }

    /** What each grade stands for: the number that is written, or where it stands in a list from the best down. */
    public static Map<String, Ratio> grades(PlanNode node) {
        var grades = new HashMap<String, Ratio>();
        if (node.isList()) {
            var items = node.items();
            for (var i = 0; i < items.size(); i++) {
                grades.put(items.get(i).text(), Ratio.of(items.size() - 1L - i));
            }
        } else {
            node.entries().forEach((grade, number) -> grades.put(grade, number.number()));
        }
        if (grades.size() < 2) {
            throw node.wrong("grades 至少要有两个等级，例如 {S: 1.5, A: 1.2, B: 1} 或从高到低 [优, 良, 差]");
        }
        return grades;
    }

    private static java.util.stream.Stream<PlanNode> declared(PlanNode plan) {
        return plan.isMap()
                ? plan.find("measures").filter(PlanNode::isList).stream()
                        .flatMap(list -> list.items().stream())
                        .filter(PlanNode::isMap)
                : java.util.stream.Stream.empty();
    }

    private static Set<String> measures(PlanNode plan, Set<String> given) {
        var known = new HashSet<>(Words.MEASURES.values());
        known.addAll(given);
        declared(plan)
                .flatMap(measure -> measure.find("name").stream())
                .map(PlanNode::text)
                .forEach(name -> known.addAll(List.of(name, Words.MEASURES.getOrDefault(name, name))));
        return known;
    }

    public <T> T during(java.util.function.Supplier<T> reading) {
        return ScopedValue.where(NOW, this).call(reading::get);
    }

    public static Reading now() {
        return NOW.get();
    }

    /** The stretch that a word names, in the plan's own year. */
    public static Span span(PlanNode node, Map<String, Span.Unit> units) {
        return new Span(node.oneOf(units), now().start());
    }
}
