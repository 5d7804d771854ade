package io.drumbeat.plantext;

import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the readers of the parts of a plan know of the whole.
 *
 * @param measures those that the plan may hang on
 * @param fields the numbers that a fact has, by how plans call them
 * @param texts the words that a fact has
 * @param start the month in which the plan's year begins
 */
public record Reading(Set<String> measures, Map<String, FactField> fields, Set<String> texts, int start) {
    private static final ScopedValue<Reading> NOW = ScopedValue.newInstance();
    private static final Set<String> TEXTS =
            Set.of("customers", "customer", "product", "line", "source", "stage", "deal", "reason", "currency", "kind");
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
        return new Reading(measures(plan, given), fields, texts, start);
    }

    private static void field(PlanNode item, Map<String, FactField> fields, Set<String> texts) {
        var node = item.only(Set.of("name", "is"));
        var name = node.get("name", "事实上的一个字段，例如 name: region").text();
        if (fields.containsKey(name) || texts.contains(name)) {
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

    private static Set<String> measures(PlanNode plan, Set<String> given) {
        var known = new HashSet<>(Words.MEASURES.values());
        known.addAll(given);
        if (plan.isMap()) {
            plan.find("measures").filter(PlanNode::isList).stream()
                    .flatMap(list -> list.items().stream())
                    .filter(PlanNode::isMap)
                    .flatMap(measure -> measure.find("name").stream())
                    .map(PlanNode::text)
                    .forEach(name -> known.addAll(List.of(name, Words.MEASURES.getOrDefault(name, name))));
        }
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
