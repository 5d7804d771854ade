package io.drumbeat.planfile;

import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Worth;
import io.drumbeat.plantext.Nearest;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plantext.Reading;
import io.drumbeat.plantext.Ruler;
import io.drumbeat.plantext.Words;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads what is measured: gauges, quantities, conditions and filters. */
final class MeasureReader {
    /** What comes to an amount, and not to a share or a place. */
    private static final Set<Gauge.Kind> AMOUNTS =
            EnumSet.of(Gauge.Kind.VALUE, Gauge.Kind.TARGET, Gauge.Kind.PREVIOUS, Gauge.Kind.LAST_YEAR);

    /** What may be given as a percentage. */
    private static final Set<String> RATINGS = Set.of("collection-rate", "satisfaction");

    static final Set<String> GAUGE = with(Words.GAUGES.keySet(), "over", "whose", "to-date", "carry");

    private MeasureReader() {}

    static Set<String> with(Set<String> some, String... more) {
        var all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }

    static String measure(PlanNode node) {
        var name = Words.MEASURES.getOrDefault(node.text(), node.text());
        if (!Reading.now().measures().contains(name)) {
            throw node.wrong(unknown(node.text()));
        }
        return name;
    }

    private static String unknown(String name) {
        if (Reading.now().fields().containsKey(name)) {
            return "%s 是一笔事实的数，不是指标；写 by: %s 或写在 where 里".formatted(name, name);
        }
        var known = Reading.now().measures();
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
                node.find("to-date").map(PlanNode::yes).orElse(false),
                node.find("carry").map(carry -> carry.oneOf(Words.CARRIES)).orElse(Gauge.Carry.NOTHING));
    }

    private static io.drumbeat.yardstick.Span calendar(PlanNode node) {
        return Reading.span(node, Words.OVER);
    }

    /** What picks the step: a field, {@code attainment}, or a measure. */
    static Scale scale(PlanNode node) {
        if (!node.isMap()) {
            var field = Reading.now().fields().get(node.text());
            if (field != null) {
                return new Scale.OfFact(field);
            }
            if (node.text().equals("attainment") || node.text().equals("完成率")) {
                return new Scale.Attained(Gauge.of(Gauge.Kind.TARGET, Gauge.SAME));
            }
            return new Scale.Measured(gauge(node));
        }
        if (node.find("distinct").isPresent()) {
            return new Scale.Distinct(word(node.only(Set.of("distinct")).get("distinct", "")));
        }
        return new Scale.Measured(gauge(node.only(with(GAUGE, "distinct"))));
    }

    /** A word that facts have. */
    static String word(PlanNode node) {
        var texts = Reading.now().texts();
        if (!texts.contains(node.text())) {
            throw node.wrong(Nearest.of(node.text(), texts));
        }
        return node.text();
    }

    /** How places on a scale are written. */
    static Ruler ruler(Scale scale) {
        return switch (scale) {
            case Scale.Measured(var gauge) -> ruler(gauge);
            case Scale.OfFact(var field) -> isCounted(field) ? Ruler.ofAmounts() : Ruler.of(field.isShare());
            case Scale.Distinct _ -> Ruler.ofAmounts();
            case Scale.Same(), Scale.Attained _ -> Ruler.of(isShare(scale));
        };
    }

    /** Whether it is money, pieces or days; what a company calls a score may be a percentage, and so may its own numbers. */
    static boolean isCounted(FactField field) {
        return FactField.all().contains(field) && !field.isShare() && !field.equals(FactField.SCORE);
    }

    static Ruler ruler(Gauge gauge) {
        var ranks = gauge.kind().isRank();
        return new Ruler(
                gauge.kind().isShare(),
                ranks ? Map.of() : Reading.now().grades().getOrDefault(gauge.name(), Map.of()),
                (ranks && !gauge.kind().isShare()) || Reading.now().races().contains(gauge.name()),
                !gauge.kind().isShare()
                        && (ranks || isAmount(gauge.name()) || gauge.name().equals(Gauge.SAME)));
    }

    private static boolean isAmount(String measure) {
        return Words.MEASURES.containsValue(measure) && !RATINGS.contains(measure);
    }

    static boolean isShare(Scale scale) {
        return switch (scale) {
            case Scale.Same(), Scale.Distinct _ -> false;
            case Scale.OfFact(var field) -> field.isShare();
            case Scale.Attained _ -> true;
            case Scale.Measured(var gauge) -> gauge.kind().isShare();
        };
    }

    /** A number, or a measure and how much of it: {@code {value: salary, share: 50%}}. */
    static Quantity quantity(PlanNode node) {
        if (!node.isMap()) {
            return new Quantity.Fixed(PlanNumbers.amount(node));
        }
        var measured = number(node);
        var gauge = measured.gauge();
        if (!AMOUNTS.contains(gauge.kind())) {
            throw node.wrong(
                    gauge.kind().id(),
                    "%s 要的是一个金额，%s不是；写一个数、{value: 指标}、{target: 指标}、{previous: 指标} 或 {last-year: 指标}"
                            .formatted(node.key(), gauge.kind().label()));
        }
        return measured;
    }

    /** The same of money, which no share of nothing is. */
    static Quantity money(PlanNode node) {
        if (!node.isMap()) {
            PlanNumbers.money(node);
        }
        return quantity(node);
    }

    /** A measure and how much of it, whatever it comes to: {@code {value: salary, share: 150%}}, {@code {value: salary, times: 12}}. */
    static Quantity.Measured number(PlanNode node) {
        var gauge = gauge(node.only(with(GAUGE, "share", "times")));
        if (node.find("share").isPresent() && node.find("times").isPresent()) {
            throw node.get("times", "").wrong("share（几成）和 times（几倍）只写一个");
        }
        var times = node.find("times").map(PlanNode::number);
        return new Quantity.Measured(gauge, times.orElseGet(() -> node.find("share")
                .map(PlanNumbers::payout)
                .orElse(Ratio.ONE)));
    }

    /** What is taken off before something counts. */
    static Worth.Off off(PlanNode node) {
        var deduct = node.find("deduct");
        deduct.ifPresent(off -> off.only(Set.of("share", "each", "tax", "field")));
        return new Worth.Off(
                deduct.flatMap(off -> off.find("share")).map(PlanNumbers::share).orElse(Ratio.ZERO),
                deduct.flatMap(off -> off.find("each"))
                        .map(PlanNumbers::positive)
                        .orElse(Ratio.ZERO),
                deduct.flatMap(off -> off.find("tax")).map(PlanNumbers::share).orElse(Ratio.ZERO),
                deduct.flatMap(off -> off.find("field")).stream()
                        .flatMap(field -> field.several().stream())
                        .map(field -> field.oneOf(Reading.now().fields()))
                        .toList());
    }

    /** How many times facts of some kind count. */
    static List<Worth.Credit> credits(PlanNode node) {
        return node.find("credit")
                .map(credit -> credit.several().stream()
                        .map(item -> {
                            item.only(Set.of("where", "beyond", "times"));
                            return new Worth.Credit(
                                    item.find("where")
                                            .map(ConditionReader::filter)
                                            .orElse(Filter.ALL),
                                    item.find("beyond").map(PlanNumbers::amount).orElse(null),
                                    PlanNumbers.positive(item.get("times", "算几倍，例如 times: 1.5")));
                        })
                        .toList())
                .orElse(List.of());
    }
}
