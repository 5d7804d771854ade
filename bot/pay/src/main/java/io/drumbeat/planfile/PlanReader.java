package io.drumbeat.planfile;

import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plantext.WrongPlan;
import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Audience;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.PayPlan.Rounding;
import io.drumbeat.plan.PayPlan.Stage;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Terms;
import io.drumbeat.plan.Worth;
import io.drumbeat.yardstick.Counting;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Whose;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads plans from a text; a text may have several, each after a line {@code ---}. */
public final class PlanReader {
    private static final Set<String> KEYS = Set.of(
            "plan version for from to currency rounding measures rules gate times cap guarantee draw hold defer holds true-up ramp prorate"
                    .split(" "));
    private final List<WrongPlan.Problem> problems = new ArrayList<>();

    private PlanReader() {}

    static Set<String> keys() {
        return KEYS;
    }

    /** @throws WrongPlan with everything that is wrong */
    public static List<PayPlan> read(String text) {
        return read(text, Set.of());
    }

    /**
     * @param given the measures whose numbers come with the plan, so that it may hang on them
     * @throws WrongPlan with everything that is wrong
     */
    public static List<PayPlan> read(String text, Set<String> given) {
        var reader = new PlanReader();
        var plans = new ArrayList<PayPlan>();
        for (var document : PlanNode.documents(text)) {
            reader.trying(() -> ScopedValue.where(MeasureReader.KNOWN, known(document, given))
                            .call(() -> reader.plan(document)))
                    .ifPresent(plans::add);
        }
        if (!reader.problems.isEmpty()) {
            throw new WrongPlan(reader.problems.stream()
                    .sorted(Comparator.comparingInt(WrongPlan.Problem::line))
                    .distinct()
                    .toList());
        }
        return List.copyOf(plans);
    }

    private static Set<String> known(PlanNode plan, Set<String> given) {
        var known = new HashSet<>(Words.MEASURES.values());
        known.addAll(given);
        if (plan.isMap()) {
            plan.find("measures").filter(PlanNode::isList).stream()
                    .flatMap(list -> list.items().stream())
                    .filter(PlanNode::isMap)
                    .flatMap(measure -> measure.find("name").stream())
                    .map(PlanNode::text)
                    .forEach(name -> known.addAll(List.of(name, measure(name))));
        }
        return known;
    }

    /** The measure that a name stands for: {@code 回款} is {@code collected}. */
    public static String measure(String name) {
        return Words.MEASURES.getOrDefault(name, name);
    }

    private <T> Optional<T> trying(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (WrongPlan wrong) {
            problems.addAll(wrong.problems());
            return Optional.empty();
        }
    }

    private PayPlan plan(PlanNode plan) {
        trying(() -> plan.only(KEYS));
        if (!problems.isEmpty() && plan.find("rules").isEmpty()) {
            throw new WrongPlan(List.of());
        }
        var name = plan.get("plan", "方案要有名字，例如 plan: 2026 销售提成").text();
        var rules = plan.get("rules", "至少要有一条规则").items();
        if (rules.isEmpty()) {
            throw plan.get("rules", "").wrong("至少要有一条规则");
        }
        var gates = list(plan, "gate", MeasureReader::gates);
        var factors = list(plan, "times", AdjustmentReader::factors);
        var read = new ArrayList<PayRule>();
        for (var rule : rules) {
            trying(() -> named(RuleReader.read(rule), read))
                    .map(r -> scaled(r, gates, factors))
                    .ifPresent(read::add);
        }
        return new PayPlan(
                name,
                plan.find("version").map(v -> PlanNumbers.whole(v, 1)).orElse(1),
                trying(() -> plan.find("for").map(RuleReader::audience).orElse(Audience.EVERYBODY))
                        .orElse(Audience.EVERYBODY),
                trying(() -> RuleReader.dates(plan)).orElse(io.drumbeat.plan.DateSpan.ALWAYS),
                trying(() -> currency(plan)).orElseGet(() -> Currency.getInstance("CNY")),
                trying(() -> rounding(plan)).orElse(Rounding.HALF_UP_FEN),
                list(plan, "measures", this::measures),
                read,
                trying(() -> TermsReader.read(plan)).orElse(Terms.NONE));
    }

    private <T> List<T> list(PlanNode plan, String key, java.util.function.Function<PlanNode, List<T>> reading) {
        return trying(() -> plan.find(key).map(reading).orElse(List.of())).orElse(List.of());
    }

    /** What holds for the whole plan holds for every rule that counts facts. */
    private static PayRule scaled(PayRule rule, List<Adjustment.Gate> gates, List<Adjustment.Factor> factors) {
        return rule.counting().kinds().isEmpty() ? rule : rule.under(gates, factors);
    }

    /** Names are unique, and who takes from another rule stands below it. */
    private static PayRule named(PayRule rule, List<PayRule> before) {
        var names = new HashSet<String>();
        before.forEach(other -> names.add(other.name()));
        if (names.contains(rule.name())) {
            throw new WrongPlan(List.of(new WrongPlan.Problem(rule.line(), rule.name(), "规则的名字不能重复")));
        }
        var wanted = new ArrayList<String>();
        if (rule.worth() instanceof Worth.OfRules(var rules)) {
            wanted.addAll(rules);
        }
        rule.less().forEach(less -> wanted.addAll(less.rules()));
        for (var want : wanted) {
            if (!names.contains(want)) {
                throw new WrongPlan(List.of(new WrongPlan.Problem(rule.line(), want, above(before))));
            }
        }
        return rule;
    }

    private static String above(List<PayRule> before) {
        var names = before.stream().map(PayRule::name).collect(Collectors.joining("、"));
        return names.isEmpty() ? "应是写在它上面的一条规则的名字，可是上面还没有规则；把被扣、被引用的那条移到前面" : "应是写在它上面的一条规则的名字：" + names;
    }

    private static Currency currency(PlanNode plan) {
        return plan.find("currency")
                .map(node -> {
                    try {
                        return Currency.getInstance(node.text());
                    } catch (IllegalArgumentException unknown) {
                        throw node.wrong("currency 应是三个字母，例如 CNY 或 USD");
                    }
                })
                .orElseGet(() -> Currency.getInstance("CNY"));
    }

    private static Rounding rounding(PlanNode plan) {
        var node = plan.find("rounding");
        if (node.isEmpty()) {
            return Rounding.HALF_UP_FEN;
        }
        node.get().only(Set.of("mode", "to", "at"));
        return new Rounding(
                node.get().find("mode").map(mode -> mode.oneOf(Words.ROUNDINGS)).orElse(RoundingMode.HALF_UP),
                node.get().find("to").map(PlanNode::number).orElse(Rounding.HALF_UP_FEN.to()),
                node.get()
                        .find("at")
                        .map(at -> at.oneOf(Map.of("rule", Stage.RULE, "event", Stage.EVENT)))
                        .orElse(Stage.RULE));
    }

    private List<NamedMeasure> measures(PlanNode list) {
        var measures = new ArrayList<NamedMeasure>();
        for (var item : list.items()) {
            trying(() -> measure(item)).ifPresent(measures::add);
        }
        return measures;
    }

    private static NamedMeasure measure(PlanNode node) {
        node.only(Set.of("name", "basis", "of", "where", "whose", "once", "share", "in", "weighted"));
        var name = node.get("name", "指标要有名字").text();
        if (node.find("weighted").isPresent()) {
            return new NamedMeasure.Weighted(name, ShapeReader.items(node.get("weighted", "")));
        }
        if (node.find("share").isPresent()) {
            return new NamedMeasure.Share(
                    name,
                    MeasureReader.gauge(node.get("share", "")),
                    MeasureReader.gauge(node.get("in", "占谁的比例，例如 in: revenue")));
        }
        var kinds = node.get("basis", "按什么算：basis、share 或 weighted").several().stream()
                .map(kind -> kind.oneOf(Words.KINDS))
                .toList();
        var money = Set.of("won", "invoiced", "collected").containsAll(kinds);
        return new NamedMeasure.Counted(
                name,
                new Counting(
                        kinds,
                        node.find("whose")
                                .map(whose -> whose.oneOf(Words.WHOSE))
                                .orElse(Whose.OWN),
                        node.find("where").map(MeasureReader::filter).orElse(Filter.ALL),
                        node.find("once").map(once -> once.oneOf(Words.ONCE)).orElse(Counting.Once.EVERY)),
                node.find("of").map(of -> of.oneOf(Words.FIELDS)).orElse(money ? FactField.AMOUNT : FactField.COUNT));
    }
}
