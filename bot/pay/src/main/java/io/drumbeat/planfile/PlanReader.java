package io.drumbeat.planfile;

import io.drumbeat.idle.IdleKeys;
import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Audience;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.PayPlan.Rounding;
import io.drumbeat.plan.PayPlan.Stage;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Terms;
import io.drumbeat.plan.Worth;
import io.drumbeat.plantext.Existing;
import io.drumbeat.plantext.Places;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plantext.Reading;
import io.drumbeat.plantext.Words;
import io.drumbeat.plantext.WrongPlan;
import io.drumbeat.yardstick.Span;
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
    private static final Set<String> KEYS = Places.PLAN;
    private final List<WrongPlan.Problem> problems = new ArrayList<>();
    private final List<PayPlan> before = new ArrayList<>();

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
        return new PlanReader().documents(text, given);
    }

    /**
     * The same, of which none is for nobody since others are for all of its people on all of its days.
     *
     * @throws WrongPlan with everything that is wrong
     */
    public static List<PayPlan> checked(String text, Set<String> given) {
        var plans = read(text, given);
        Existing.ANYTHING.in(text);
        var lines = PlanNode.documents(text);
        for (var i = 0; i < plans.size(); i++) {
            var plan = plans.get(i);
            for (var earlier : plans.subList(0, i)) {
                if (earlier.audience().covers(plan.audience())
                        && earlier.inForce().covers(plan.inForce())) {
                    throw new WrongPlan(List.of(new WrongPlan.Problem(
                            lines.get(i).line(),
                            plan.name(),
                            "这个方案永远轮不到：上面的“%s”已经管了这些人、这些天，一天只归第一个对得上的方案。要两个都发，把规则写进同一个方案；要换方案，给上面那个写 to 或 for"
                                    .formatted(earlier.name()))));
                }
            }
        }
        return plans;
    }

    private List<PayPlan> documents(String text, Set<String> given) {
        for (var document : PlanNode.documents(text)) {
            trying(() -> Reading.of(document, given).during(() -> plan(document)))
                    .ifPresent(before::add);
        }
        if (!problems.isEmpty()) {
            throw new WrongPlan(problems.stream()
                    .sorted(Comparator.comparingInt(WrongPlan.Problem::line))
                    .distinct()
                    .toList());
        }
        return List.copyOf(before);
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
        var read = rules(plan, rules);
        var terms = trying(() -> TermsReader.read(plan)).orElse(Terms.NONE);
        capped(plan, terms, read);
        idle(rules, read, terms);
        return new PayPlan(
                name,
                plan.find("version").map(v -> PlanNumbers.whole(v, 1)).orElse(1),
                trying(() -> plan.find("for").map(RuleReader::audience).orElse(Audience.EVERYBODY))
                        .orElse(Audience.EVERYBODY),
                trying(() -> RuleReader.dates(plan)).orElse(io.drumbeat.plan.DateSpan.ALWAYS),
                new Span(Span.Unit.YEAR, Reading.now().start()),
                trying(() -> currency(plan)).orElseGet(() -> Currency.getInstance("CNY")),
                trying(() -> rounding(plan)).orElse(Rounding.HALF_UP_FEN),
                list(plan, "measures", this::measures),
                read,
                terms);
    }

    private void idle(List<PlanNode> nodes, List<PayRule> rules, Terms terms) {
        nodes.forEach(node -> rules.stream()
                .filter(rule -> rule.line() == node.line() && node.find("name").isPresent())
                .filter(rule -> rule.name().equals(node.get("name", "").text()))
                .findFirst()
                .flatMap(rule -> IdleKeys.in(node, rule, terms))
                .ifPresent(problems::add));
    }

    private List<PayRule> rules(PlanNode plan, List<PlanNode> rules) {
        var gates = list(plan, "gate", ConditionReader::gates);
        var factors = list(plan, "times", AdjustmentReader::factors);
        var read = new ArrayList<PayRule>();
        for (var rule : rules) {
            trying(() -> named(RuleReader.read(rule), read))
                    .map(r -> scaled(r, gates, factors))
                    .ifPresent(read::add);
        }
        return read;
    }

    private <T> List<T> list(PlanNode plan, String key, java.util.function.Function<PlanNode, List<T>> reading) {
        return trying(() -> plan.find(key).map(reading).orElse(List.of())).orElse(List.of());
    }

    /** What holds for the whole plan holds for every rule that counts facts. */
    private static PayRule scaled(PayRule rule, List<Adjustment.Gate> gates, List<Adjustment.Factor> factors) {
        return rule.counting().kinds().isEmpty() ? rule : rule.under(gates, factors);
    }

    /** Names are unique, and who takes from another rule stands below it. */
    private PayRule named(PayRule rule, List<PayRule> above) {
        var names = new HashSet<String>();
        above.forEach(other -> names.add(other.name()));
        if (names.contains(rule.name())) {
            throw new WrongPlan(List.of(new WrongPlan.Problem(rule.line(), rule.name(), "规则的名字不能重复")));
        }
        var wanted = new ArrayList<String>();
        if (rule.worth() instanceof Worth.OfRules(var rules, var _)) {
            wanted.addAll(rules);
        }
        rule.less().forEach(less -> wanted.addAll(less.rules()));
        if (rule.less().stream().anyMatch(less -> less.others())) {
            // What those in between have by the same rule is taken off too
            wanted.remove(rule.name());
        }
        before.forEach(plan -> plan.rules().forEach(other -> names.add(other.name())));
        for (var want : wanted) {
            if (!names.contains(want)) {
                throw new WrongPlan(List.of(new WrongPlan.Problem(rule.line(), want, above(names))));
            }
        }
        return rule;
    }

    /** Caps that hold for some rules only name them as they are called. */
    private void capped(PlanNode plan, Terms terms, List<PayRule> rules) {
        var names = rules.stream().map(PayRule::name).toList();
        for (var cap : terms.caps()) {
            cap.rules().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> problems.add(new WrongPlan.Problem(
                            plan.get("cap", "").line(), name, "应是这个方案里一条规则的名字：" + String.join("、", names))));
        }
    }

    private static String above(Set<String> before) {
        var names = before.stream().sorted().collect(Collectors.joining("、"));
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
        node.get().only(Set.of("mode", "to", "at", "attainment"));
        return new Rounding(
                node.get().find("mode").map(mode -> mode.oneOf(Words.ROUNDINGS)).orElse(RoundingMode.HALF_UP),
                node.get().find("to").map(PlanNode::number).orElse(Rounding.HALF_UP_FEN.to()),
                node.get()
                        .find("at")
                        .map(at -> at.oneOf(Map.of("rule", Stage.RULE, "event", Stage.EVENT)))
                        .orElse(Stage.RULE),
                node.get().find("attainment").map(PlanNumbers::share).orElse(null));
    }

    private List<NamedMeasure> measures(PlanNode list) {
        var measures = new ArrayList<NamedMeasure>();
        for (var item : list.items()) {
            trying(() -> NamedMeasureReader.read(item)).ifPresent(measures::add);
        }
        return measures;
    }
}
