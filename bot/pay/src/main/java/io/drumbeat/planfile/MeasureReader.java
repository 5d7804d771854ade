package io.drumbeat.planfile;

import io.drumbeat.plantext.Nearest;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Scale;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Range;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what is measured: gauges, quantities, conditions and filters. */
final class MeasureReader {
    /** What comes to an amount, and not to a share or a place. */
    private static final Set<Gauge.Kind> AMOUNTS =
            EnumSet.of(Gauge.Kind.VALUE, Gauge.Kind.TARGET, Gauge.Kind.PREVIOUS, Gauge.Kind.LAST_YEAR);

    static final Set<String> GAUGE = with(Words.GAUGES.keySet(), "over", "whose", "to-date");
    private static final Set<String> RANGE = Set.of("from", "above", "to", "below");
    private static final Set<String> TEXTS =
            Set.of("customers", "customer", "product", "line", "source", "stage", "deal", "reason", "currency", "kind");
    private static final Map<String, String> CUSTOMERS =
            Map.of("new", "new", "新客户", "new", "existing", "existing", "老客户", "existing", "all", "all", "全部", "all");

    /** The measures that the plan being read may hang on; not bound where any may be. */
    static final ScopedValue<Set<String>> KNOWN = ScopedValue.newInstance();

    private MeasureReader() {}

    static Set<String> with(Set<String> some, String... more) {
        var all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    static String measure(PlanNode node) {
        var name = Words.MEASURES.getOrDefault(node.text(), node.text());
        if (KNOWN.isBound() && !KNOWN.get().contains(name)) {
            throw node.wrong(unknown(node.text()));
        }
        return name;
    }

    private static String unknown(String name) {
        if (Words.FIELDS.containsKey(name)) {
            return "%s 是一笔事实的数，不是指标；写 by: %s 或写在 where 里".formatted(name, name);
        }
        var known = KNOWN.get();
        return Nearest.to(name, known)
                .map(near -> "没有这个指标；是不是 %s？".formatted(near))
                .orElseGet(() -> "没有这个指标，也没有人给它的数；可用：%s。别的先在方案的 measures 里写怎么算，或者在试算的 measures 里给"
                        .formatted(known.stream().sorted().collect(Collectors.joining("、"))));
    }

    /** The one gauge that a group of keys names. */
    static Gauge gauge(PlanNode node) {
        if (!node.isMap()) {
            return Gauge.of(Gauge.Kind.VALUE, measure(node));
        }
        var named = Words.GAUGES.keySet().stream()
                .filter(key -> node.find(key).isPresent())
                .toList();
        if (named.size() != 1) {
            throw node.wrong("要写而且只写一个：value、attainment、inverse、target、rank、growth、previous 或 last-year");
        }
        var kind = named.getFirst();
        return new Gauge(
                Objects.requireNonNull(Words.GAUGES.get(kind)),
                measure(node.get(kind, "")),
                node.find("over").map(over -> calendar(over)).orElse(null),
                node.find("whose").map(whose -> whose.oneOf(Words.WHOSE)).orElse(null),
                node.find("to-date").map(PlanNode::yes).orElse(false));
    }

    private static io.drumbeat.yardstick.Span calendar(PlanNode node) {
        return node.oneOf(Words.OVER);
    }

    /** What picks the step: a field, {@code attainment}, or a measure. */
    static Scale scale(PlanNode node) {
        if (!node.isMap()) {
            var field = Words.FIELDS.get(node.text());
            if (field != null) {
                return new Scale.OfFact(field);
            }
            if (node.text().equals("attainment") || node.text().equals("完成率")) {
                return new Scale.Attained(Gauge.of(Gauge.Kind.TARGET, Gauge.SAME));
            }
            return new Scale.Measured(gauge(node));
        }
        return new Scale.Measured(gauge(node.only(GAUGE)));
    }

    static boolean isShare(Scale scale) {
        return switch (scale) {
            case Scale.Same() -> false;
            case Scale.OfFact(var field) -> field.isShare();
            case Scale.Attained _ -> true;
            case Scale.Measured(var gauge) -> gauge.kind().isShare();
        };
    }

    /** A number, or a measure and how much of it: {@code {value: salary, share: 50%}}. */
    static Quantity quantity(PlanNode node) {
        if (!node.isMap()) {
            return new Quantity.Fixed(PlanNumbers.positive(node));
        }
        var gauge = gauge(node.only(with(GAUGE, "share")));
        if (!AMOUNTS.contains(gauge.kind())) {
            throw node.wrong(
                    gauge.kind().id(),
                    "%s 要的是一个金额，%s不是；写一个数、{value: 指标}、{target: 指标}、{previous: 指标} 或 {last-year: 指标}"
                            .formatted(node.key(), gauge.kind().label()));
        }
        return new Quantity.Measured(
                gauge, node.find("share").map(PlanNumbers::payout).orElse(Ratio.ONE));
    }

    static Range range(PlanNode node, boolean share) {
        var range = new Range(bound(node, share, "from", "above"), bound(node, share, "to", "below"));
        if (range.low() == null && range.high() == null) {
            throw node.wrong("条件要说范围：from（含）或 above（不含），to（含）或 below（不含）");
        }
        if (range.low() != null
                && range.high() != null
                && range.low().at().compareTo(range.high().at()) > 0) {
            throw node.wrong("起点 %s 比终点 %s 高；应是从低到高"
                    .formatted(range.low().at(), range.high().at()));
        }
        return range;
    }

    static Range.@Nullable Bound bound(PlanNode node, boolean share, String included, String excluded) {
        var closed = node.find(included);
        var open = node.find(excluded);
        if (closed.isPresent() && open.isPresent()) {
            throw open.get().wrong("%s（含）和 %s（不含）只写一个".formatted(included, excluded));
        }
        return closed.or(() -> open)
                .map(at -> new Range.Bound(share ? PlanNumbers.attained(at) : at.number(), closed.isPresent()))
                .orElse(null);
    }

    static List<Adjustment.Gate> gates(PlanNode node) {
        return node.several().stream().map(MeasureReader::gate).toList();
    }

    static Adjustment.Gate gate(PlanNode node) {
        node.only(with(GAUGE, "by", "from", "above", "to", "below", "else"));
        var by = node.find("by");
        var scale = by.map(MeasureReader::scale).orElseGet(() -> new Scale.Measured(gauge(node)));
        var nothing = node.find("else").filter(MeasureReader::isNothing).isPresent();
        var otherwise = node.find("else").filter(share -> !isNothing(share));
        return new Adjustment.Gate(
                scale,
                range(node, isShare(scale)),
                otherwise.map(PlanNumbers::payout).orElse(Ratio.ZERO),
                nothing);
    }

    private static boolean isNothing(PlanNode node) {
        return !node.isMap() && !node.isList() && Set.of("nothing", "不付").contains(node.text());
    }

    static Filter filter(PlanNode node) {
        var is = new HashMap<String, Set<String>>();
        var isNot = new HashMap<String, Set<String>>();
        var numbers = new HashMap<FactField, Range>();
        var fields = new TreeSet<>(TEXTS);
        for (var field : FactField.values()) {
            fields.add(field.id());
        }
        for (var entry : node.only(with(fields, "not")).entries().entrySet()) {
            var value = entry.getValue();
            if (entry.getKey().equals("not")) {
                value.only(TEXTS).entries().forEach((field, texts) -> isNot.put(field, texts(field, texts)));
            } else if (TEXTS.contains(entry.getKey())) {
                is.put(entry.getKey(), texts(entry.getKey(), value));
            } else {
                var field = Objects.requireNonNull(Words.FIELDS.get(entry.getKey()));
                numbers.put(field, range(value.only(RANGE), field.isShare()));
            }
        }
        is.values().removeIf(values -> values.equals(Set.of("all")));
        return new Filter(is, isNot, numbers);
    }

    private static Set<String> texts(String field, PlanNode node) {
        var texts = new HashSet<String>();
        for (var item : new ArrayList<>(node.several())) {
            texts.add(
                    switch (field) {
                        case "customers" -> item.oneOf(CUSTOMERS);
                        case "kind" -> item.oneOf(Words.KINDS);
                        default -> item.text();
                    });
        }
        return texts;
    }
}
