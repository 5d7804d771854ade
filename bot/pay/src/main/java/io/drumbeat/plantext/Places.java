package io.drumbeat.plantext;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where in a plan each key belongs, and how those look that are a group or a list. */
public final class Places {
    public static final Set<String> PLAN = words(
            "plan version for from to year-starts currency fields rounding measures rules gate times cap guarantee draw hold defer holds true-up ramp prorate payable-from leavers");
    public static final Set<String> RULE = words(
            "name basis whose where customers once of deduct exceeding per settle by rate each every fixed marginal whole reached curve before after table scorecard gate times floor cap divide among less differential split release hold defer clawback unpaid prorate separately credit pays leavers crossing for from to");
    public static final Map<String, Set<String>> ALL = all();
    private static final Map<String, String> EXAMPLES = Map.ofEntries(
            Map.entry(
                    "clawback",
                    "{months: [{from: 0, share: 100%}, {from: 12, share: 0}]}（过了 12 个月不扣）；不管多久都扣一半写 {months: [{from: 0, share: 50%}]}"),
            Map.entry("unpaid", "{days: 90}"),
            Map.entry("gate", "{attainment: revenue, from: 80%}"),
            Map.entry("defer", "{share: 20%, until: year-end}"),
            Map.entry("hold", "{share: 10%, until: {months: 3}}"),
            Map.entry("deduct", "{share: 6%}"),
            Map.entry("for", "{role: rep}"),
            Map.entry("prorate", "{days: calendar}"),
            Map.entry("rounding", "{mode: half-up, to: 0.01}"),
            Map.entry("where", "{product: A}"),
            Map.entry("when", "{attainment: revenue, from: 100%}"),
            Map.entry("if", "{attainment: revenue, from: 100%}"),
            Map.entry("marginal", "[{from: 0, rate: 3%}, {from: 20万, rate: 5%}]"),
            Map.entry("whole", "[{from: 0, rate: 3%}, {from: 20万, rate: 5%}]"),
            Map.entry("reached", "[{from: 0, rate: 3%}, {from: 20万, rate: 5%}]"),
            Map.entry("curve", "[{at: 80%, rate: 50%}, {at: 100%, rate: 100%}]"),
            Map.entry("table", "[{where: {product: A}, rate: 5%}, {rate: 1%}]"),
            Map.entry("scorecard", "[{attainment: revenue, weight: 70%}, {value: 满意度, weight: 30%}]"),
            Map.entry("weighted", "[{attainment: revenue, weight: 70%}, {value: 满意度, weight: 30%}]"),
            Map.entry("credit", "[{where: {product: A}, times: 1.5}]"),
            Map.entry("holds", "[{deal: d1, reason: 客户有争议}]"),
            Map.entry("ramp", "[{month: 1, target: 50%}, {month: 2, target: 80%}]"),
            Map.entry("measures", "[{name: A产品, basis: 签单, where: {product: A}}]"),
            Map.entry("fields", "[{name: 合同月数, is: number}]"),
            Map.entry("rules", "[{name: 提成, basis: 签单, rate: 5%}]"),
            Map.entry("months", "[{from: 0, share: 100%}, {from: 12, share: 0}]"),
            Map.entry("days", "[{from: 0, share: 100%}, {from: 90, share: 0}]"),
            Map.entry("shares", "{mei: 60%, lin: 40%}"),
            Map.entry("any", "[{product: A}, {amount: {from: 10万}}]"),
            Map.entry("all", "[{attainment: revenue, from: 100%}, {value: visits, from: 20}]"));

    private Places() {}

    private static Map<String, Set<String>> all() {
        var all = new LinkedHashMap<String, Set<String>>();
        all.put("方案顶上", PLAN);
        all.put("规则里", RULE);
        all.put("draw 里", words("amount recoverable recover first forgiven after most"));
        all.put("guarantee 里", words("amount over first"));
        all.put("方案的 cap 里", words("amount over rules carry whose"));
        all.put("hold、defer 里", words("share until if reason where when"));
        all.put("release 的一项里", words("on stage share from times"));
        all.put("unpaid 里", words("days share again"));
        all.put("prorate 里（方案顶上）", words("days leave targets whole month months"));
        all.put("rounding 里", words("mode to at attainment"));
        return all;
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(List.of(text.split(" ")));
    }

    /** Where else a key belongs that does not belong where it stands. */
    static Optional<String> of(String key, Set<String> here) {
        var there = ALL.entrySet().stream()
                .filter(place ->
                        place.getValue().contains(key) && !place.getValue().equals(here))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("，或者"));
        return there.isEmpty() ? Optional.empty() : Optional.of(there);
    }

    /** How a group or list is written, to follow what it has to be. */
    static String example(String key) {
        var example = EXAMPLES.get(key);
        return example == null ? "" : "，例如 %s: %s".formatted(key, example);
    }
}
