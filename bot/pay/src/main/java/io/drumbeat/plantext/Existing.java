package io.drumbeat.plantext;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a company has: where a plan names something else, what hangs on it would be for nobody, and no one would be told.
 *
 * @param named by the key under which plans name it; of what is not here, everything may be named
 */
public record Existing(Map<String, Set<String>> named) {
    public static final Existing ANYTHING = new Existing(Map.of());
    private static final Set<String> FACTS = Set.of("where", "not", "any");
    private static final Set<String> WHOEVER = Set.of("self", "本人", "all", "全部");

    public Existing {
        named = Map.copyOf(named);
    }

    public static Existing of(Set<String> stages, Set<String> teams, Set<String> people) {
        return new Existing(Map.of("stage", stages, "team", teams, "people", people, "person", people));
    }

    /**
     * A text that names only what is there, and keeps nothing back until a day before it begins.
     *
     * @throws WrongPlan with everything else
     */
    public String in(String text) {
        var missing = PlanNode.documents(text).stream()
                .flatMap(plan -> missing(plan).stream())
                .toList();
        if (!missing.isEmpty()) {
            throw new WrongPlan(missing);
        }
        return text;
    }

    private List<WrongPlan.Problem> missing(PlanNode plan) {
        var problems = new ArrayList<WrongPlan.Problem>();
        look(plan, null, problems);
        return problems;
    }

    private void look(PlanNode node, @Nullable LocalDate begins, List<WrongPlan.Problem> problems) {
        if (node.isList()) {
            node.items().forEach(item -> look(item, begins, problems));
        } else if (node.isMap()) {
            var from = node.find("from")
                    .filter(Existing::isDay)
                    .map(PlanNode::date)
                    .orElse(begins);
            var names = FACTS.contains(node.key())
                    || node.key().equals("for")
                    || node.find("on").isPresent();
            for (var entry : node.entries().values()) {
                Bounds.of(entry, node).ifPresent(problems::add);
                if (names && named.containsKey(entry.key())) {
                    named(entry, problems);
                } else {
                    look(entry, from, problems);
                }
            }
            if (from != null && Set.of("hold", "defer").contains(node.key())) {
                node.find("until")
                        .filter(Existing::isDay)
                        .filter(until -> until.date().isBefore(from))
                        .ifPresent(
                                until -> problems.add(problem(until, "这一天在开始（%s）以前，什么也留不住；应是以后的一天".formatted(from))));
            }
        }
    }

    private static boolean isDay(PlanNode node) {
        return !node.isMap() && !node.isList() && node.text().matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private void named(PlanNode entry, List<WrongPlan.Problem> problems) {
        var there = named.getOrDefault(entry.key(), Set.of());
        for (var one : entry.several()) {
            if (!one.isMap() && !there.contains(one.text()) && !WHOEVER.contains(one.text())) {
                var near =
                        Nearest.to(one.text(), there).map("是不是 %s？"::formatted).orElse("");
                problems.add(problem(
                        one,
                        "没有这个%s；%s有的是：%s"
                                .formatted(
                                        called(entry.key()),
                                        near,
                                        there.stream().sorted().collect(Collectors.joining("、")))));
            }
        }
    }

    private static WrongPlan.Problem problem(PlanNode node, String should) {
        return node.wrong(should).problems().getFirst();
    }

    private static String called(String key) {
        return switch (key) {
            case "stage" -> "阶段";
            case "team" -> "团队";
            default -> "人";
        };
    }
}
