package io.drumbeat.planfile;

import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Condition;
import io.drumbeat.plan.Scale;
import io.drumbeat.plantext.Nearest;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plantext.Reading;
import io.drumbeat.plantext.Ruler;
import io.drumbeat.plantext.Words;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Range;
import io.drumbeat.yardstick.Range.Bound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what must be so: of a person's numbers, and of a fact. */
final class ConditionReader {
    private static final Set<String> RANGE = Set.of("from", "above", "to", "below");
    private static final Map<String, String> CUSTOMERS =
            Map.of("new", "new", "新客户", "new", "existing", "existing", "老客户", "existing", "all", "all", "全部", "all");

    private ConditionReader() {}

    static Range range(PlanNode node, Ruler ruler) {
        var range = new Range(bound(node, ruler, "from", "above"), bound(node, ruler, "to", "below"));
        if (range.low() == null && range.high() == null) {
            throw node.wrong("条件要说范围：from（含）或 above（不含），to（含）或 below（不含）");
        }
        if (range.low() != null
                && range.high() != null
                && range.isFixed()
                && range.low().at().compareTo(range.high().at()) > 0) {
            throw node.wrong("起点 %s 比终点 %s 高；应是从低到高"
                    .formatted(range.low().at(), range.high().at()));
        }
        return range;
    }

    static @Nullable Bound bound(PlanNode node, Ruler ruler, String included, String excluded) {
        var closed = node.find(included);
        var open = node.find(excluded);
        if (closed.isPresent() && open.isPresent()) {
            throw open.get().wrong("%s（含）和 %s（不含）只写一个".formatted(included, excluded));
        }
        return closed.or(() -> open)
                .map(at -> bound(at, ruler, closed.isPresent()))
                .orElse(null);
    }

    private static Bound bound(PlanNode at, Ruler ruler, boolean included) {
        return at.isMap() ? new Bound(Ratio.ZERO, included, measured(at)) : new Bound(ruler.place(at), included);
    }

    /** A person's number where a plain one could stand. */
    static Quantity.Measured measured(PlanNode node) {
        return MeasureReader.number(node);
    }

    static List<Adjustment.Gate> gates(PlanNode node) {
        return node.several().stream().map(ConditionReader::gate).toList();
    }

    private static Adjustment.Gate gate(PlanNode node) {
        var nothing = node.find("else").filter(ConditionReader::isNothing).isPresent();
        var otherwise = node.find("else").filter(share -> !isNothing(share));
        return new Adjustment.Gate(
                condition(node, "else"), otherwise.map(PlanNumbers::payout).orElse(Ratio.ZERO), nothing);
    }

    private static boolean isNothing(PlanNode node) {
        return !node.isMap() && !node.isList() && Set.of("nothing", "不付").contains(node.text());
    }

    static List<Condition> conditions(PlanNode node) {
        return node.several().stream().map(one -> condition(one)).toList();
    }

    /** @param more what else may stand there */
    static Condition condition(PlanNode node, String... more) {
        var keys = MeasureReader.with(MeasureReader.GAUGE, "by", "from", "above", "to", "below", "is", "any", "all");
        keys.addAll(List.of(more));
        node.only(keys);
        var several = node.find("any").or(() -> node.find("all"));
        if (several.isPresent()) {
            node.only(MeasureReader.with(Set.of(more), several.get().key()));
            var of = several.get().items().stream().map(one -> condition(one)).toList();
            return several.get().key().equals("any") ? new Condition.Any(of) : new Condition.All(of);
        }
        var by = node.find("by");
        var scale = by.or(() -> node.find("value").filter(ConditionReader::isOfFact))
                .map(MeasureReader::scale)
                .orElseGet(() -> new Scale.Measured(MeasureReader.gauge(node)));
        var is = node.find("is");
        return is.isPresent() ? one(scale, is.get()) : new Condition.Is(scale, range(node, MeasureReader.ruler(scale)));
    }

    /** One of several values. */
    private static Condition one(Scale scale, PlanNode is) {
        var ruler = MeasureReader.ruler(scale);
        var of = is.several().stream()
                .map(value -> new Bound(ruler.place(value), true))
                .map(at -> new Condition.Is(scale, new Range(at, at)))
                .toList();
        return of.size() == 1 ? of.getFirst() : new Condition.Any(List.copyOf(of));
    }

    /** Whether it is a number of the facts that count, and no measure of that name. */
    private static boolean isOfFact(PlanNode value) {
        var field = Reading.now().fields().get(value.text());
        return field != null
                && !field.adds()
                && !Reading.now().measures().contains(Words.MEASURES.getOrDefault(value.text(), value.text()));
    }

    static Filter filter(PlanNode node) {
        var is = new HashMap<String, Set<String>>();
        var isNot = new HashMap<String, Set<String>>();
        var numbers = new HashMap<FactField, Range>();
        var any = new ArrayList<Filter>();
        var texts = Reading.now().texts();
        var fields = new TreeSet<>(texts);
        fields.addAll(Reading.now().fields().keySet());
        fields.addAll(List.of("tenure", "司龄"));
        for (var entry :
                known(node, MeasureReader.with(fields, "not", "any")).entries().entrySet()) {
            var value = entry.getValue();
            if (entry.getKey().equals("any")) {
                value.items().forEach(one -> any.add(filter(one)));
            } else if (entry.getKey().equals("not")) {
                value.only(texts).entries().forEach((field, words) -> isNot.put(field, texts(field, words)));
            } else if (texts.contains(entry.getKey())) {
                is.put(entry.getKey(), texts(entry.getKey(), value));
            } else {
                var field = Reading.now().fields().getOrDefault(entry.getKey(), FactField.SENIORITY);
                numbers.put(field, written(value, field));
            }
        }
        is.values().removeIf(values -> values.equals(Set.of("all")));
        return new Filter(is, isNot, numbers, any);
    }

    /** What nothing of what facts have is called like, a company means as a field of its own. */
    private static PlanNode known(PlanNode node, Set<String> fields) {
        for (var key : node.isMap() ? node.entries().keySet() : Set.<String>of()) {
            if (!fields.contains(key) && Nearest.to(key, fields).isEmpty()) {
                throw node.wrong(
                        key,
                        "不认识这个键；公司自己的字段先在方案顶上的 fields 里写：fields: [{name: %s}]。本来就有的：%s"
                                .formatted(key, String.join("、", fields)));
            }
        }
        return node.only(fields);
    }

    /** What a single fact is compared with is the same for everybody. */
    private static Range written(PlanNode value, FactField field) {
        for (var end : value.only(RANGE).entries().values()) {
            if (end.isMap()) {
                throw end.wrong("where 看的是一笔事实，这里写一个数；按各人的指标分，用 by 和档位");
            }
        }
        return range(value, MeasureReader.isCounted(field) ? Ruler.ofAmounts() : Ruler.of(field.isShare()));
    }

    private static Set<String> texts(String field, PlanNode node) {
        var texts = new HashSet<String>();
        for (var item : new ArrayList<>(node.several())) {
            texts.add(
                    switch (field) {
                        case "customers" -> item.oneOf(CUSTOMERS);
                        case "kind" -> item.oneOf(Words.KINDS);
                        case "role" -> item.oneOf(Words.ROLES);
                        case "late" -> String.valueOf(item.yes());
                        case "weekday" -> item.oneOf(Words.WEEKDAYS);
                        default -> Set.of("self", "本人").contains(item.text()) ? Filter.SELF : item.text();
                    });
        }
        return texts;
    }
}
