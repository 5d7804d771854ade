package io.drumbeat.payout;

import io.drumbeat.config.Yaml;
import io.drumbeat.payout.Plan.Basis;
import io.drumbeat.payout.Plan.Customers;
import io.drumbeat.payout.Plan.Rate;
import io.drumbeat.payout.Plan.Rule;
import io.drumbeat.payout.Plan.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a pay plan such as {@code config/plans/2026.yml}. */
public final class PlanFile {
    private static final Map<String, Basis> BASES =
            Map.of("签单", Basis.WON, "won", Basis.WON, "回款", Basis.COLLECTED, "collected", Basis.COLLECTED);
    private static final Map<String, Customers> CUSTOMERS = Map.of(
            "新客户", Customers.NEW,
            "new", Customers.NEW,
            "老客户", Customers.EXISTING,
            "existing", Customers.EXISTING,
            "全部", Customers.ALL,
            "all", Customers.ALL);

    private PlanFile() {}

    /** @throws io.drumbeat.config.ConfigError naming the line, the value and what would be right */
    public static Plan read(Yaml file) {
        file.only("plan", "version", "rules");
        var rules = new ArrayList<Rule>();
        for (var rule : file.get("rules").items()) {
            rules.add(rule(rule.only("name", "basis", "customers", "rate", "marginal", "whole")));
        }
        if (rules.isEmpty()) {
            throw file.get("rules").wrong("至少要有一条规则");
        }
        return new Plan(
                file.get("plan").text(),
                file.find("version")
                        .map(v -> v.as(Integer::parseInt, "应是整数，例如 1"))
                        .orElse(1),
                rules);
    }

    private static Rule rule(Yaml rule) {
        return new Rule(
                rule.get("name").text(),
                rule.get("basis").as(text -> one(BASES, text), "应是 签单 或 回款"),
                rule.find("customers")
                        .map(c -> c.as(text -> one(CUSTOMERS, text), "应是 新客户、老客户 或 全部"))
                        .orElse(Customers.ALL),
                rate(rule));
    }

    private static Rate rate(Yaml rule) {
        var flat = rule.find("rate");
        var marginal = rule.find("marginal");
        var whole = rule.find("whole");
        if (List.of(flat, marginal, whole).stream().filter(o -> o.isPresent()).count() != 1) {
            throw rule.wrong("rate（固定比例）、marginal（超额累进）、whole（全额累进）要写而且只写一个");
        }
        return flat.<Rate>map(y -> new Rate.Flat(share(y)))
                .or(() -> marginal.map(y -> new Rate.Marginal(steps(y))))
                .or(() -> whole.map(y -> new Rate.Whole(steps(y))))
                .orElseThrow();
    }

    private static List<Step> steps(Yaml yaml) {
        var steps = new ArrayList<Step>();
        for (var item : yaml.items()) {
            item.only("from", "rate");
            var from = item.get("from");
            var fen = from.number().movePointRight(2).longValueExact();
            if (steps.isEmpty() ? fen != 0 : fen <= steps.getLast().from()) {
                throw from.wrong(steps.isEmpty() ? "第一档应从 0 开始" : "每一档的起点应比上一档高");
            }
            steps.add(new Step(fen, share(item.get("rate"))));
        }
        if (steps.isEmpty()) {
            throw yaml.wrong("至少要有一档");
        }
        return steps;
    }

    private static BigDecimal share(Yaml yaml) {
        var share = yaml.rate();
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw yaml.wrong("比例应在 0% 到 100% 之间");
        }
        return share;
    }

    private static <T> T one(Map<String, T> names, String text) {
        var value = names.get(text);
        if (value == null) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }
}
