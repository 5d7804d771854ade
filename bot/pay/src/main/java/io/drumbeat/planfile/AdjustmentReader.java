package io.drumbeat.planfile;

import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Adjustment.By;
import io.drumbeat.plan.Adjustment.Division;
import io.drumbeat.plan.Adjustment.Part;
import io.drumbeat.plan.Audience;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plantext.Reading;
import io.drumbeat.plantext.Ruler;
import io.drumbeat.plantext.Words;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what happens to an amount after it was computed. */
final class AdjustmentReader {
    private AdjustmentReader() {}

    /** Each factor: by what, and how large; a plain number is always the same. */
    static List<Adjustment.Factor> factors(PlanNode node) {
        return node.several().stream().map(AdjustmentReader::factor).toList();
    }

    static Adjustment.Factor factor(PlanNode node) {
        if (!node.isMap()) {
            var pay = Shape.Pay.of(Shape.Kind.TIMES, PlanNumbers.factor(node));
            return new Adjustment.Factor("系数", new Scale.Same(), new Shape.Flat(pay), false);
        }
        node.only(MeasureReader.with(
                MeasureReader.GAUGE, "name", "by", "per", "marginal", "whole", "curve", "table", "before", "after"));
        node.find("per").ifPresent(per -> per.oneOf(Map.of("event", true)));
        var table = node.find("table").isPresent();
        var by = node.find("by").map(MeasureReader::scale);
        var gauged =
                Words.GAUGES.keySet().stream().anyMatch(key -> node.find(key).isPresent());
        if (by.isEmpty() && !gauged && !table) {
            throw node.wrong("系数要说看什么：by，例如 by: 满意度 或 attainment: revenue");
        }
        var scale = by.orElseGet(() -> gauged ? new Scale.Measured(MeasureReader.gauge(node)) : new Scale.Same());
        var shape = new ShapeReader(MeasureReader.ruler(scale), false).shape(node);
        return new Adjustment.Factor(
                node.find("name").map(PlanNode::text).orElse("系数"),
                scale,
                shape,
                node.find("per").isPresent());
    }

    static List<Adjustment.Less> less(PlanNode rule) {
        var less = new ArrayList<Adjustment.Less>();
        rule.find("less").ifPresent(node -> less.add(new Adjustment.Less(names(node), false)));
        rule.find("differential").ifPresent(node -> less.add(new Adjustment.Less(names(node), true)));
        return less;
    }

    private static List<String> names(PlanNode node) {
        return node.several().stream().map(PlanNode::text).toList();
    }

    /** @param counts whether the rule counts facts */
    static Adjustment.Bounds bounds(PlanNode rule, boolean counts) {
        var floor = rule.find("floor").map(node -> bound(node, counts)).orElse(null);
        var cap = rule.find("cap").map(node -> bound(node, counts)).orElse(null);
        if (floor instanceof Quantity.Fixed(var least)
                && cap instanceof Quantity.Fixed(var most)
                && least.compareTo(most) > 0) {
            throw rule.get("floor", "")
                    .wrong("保底比封顶高；floor 应不超过 cap 的 %s"
                            .formatted(rule.get("cap", "").written()));
        }
        return new Adjustment.Bounds(floor, cap);
    }

    /** A sum, or a share of what the facts that count have themselves. */
    private static Quantity bound(PlanNode node, boolean counts) {
        if (!node.isMap() || node.find("of").isEmpty()) {
            return MeasureReader.money(node);
        }
        var of = node.only(Set.of("of", "share")).get("of", "");
        if (!counts) {
            throw of.wrong("of 看的是这些单自己的数，这条规则没有 basis；写 {value: 指标, share: 20%}");
        }
        return new Quantity.OfFacts(
                of.oneOf(Reading.now().fields()), PlanNumbers.payout(node.get("share", "这个数的几成，例如 share: 20%")));
    }

    static Adjustment.Clawback clawback(PlanNode node) {
        node.only(Set.of("days", "months", "evenly"));
        if (node.entries().size() == 1 && node.find("evenly").isPresent()) {
            return evenly(PlanNumbers.whole(node.get("evenly", ""), 1));
        }
        if (node.entries().size() != 1) {
            throw node.wrong(
                    "clawback 按 days 或 months 写一张表，例如 {months: [{from: 0, share: 100%}, {from: 12, share: 0}]}，或 {evenly: 12}：每满一个月少扣十二分之一");
        }
        var days = node.find("days");
        var steps = new ArrayList<Shape.Step>();
        for (var item : days.orElseGet(() -> node.get("months", "")).items()) {
            item.only(Set.of("from", "share"));
            var from = item.get("from", "从多少起");
            Ruler.ofAmounts().place(from);
            if (steps.isEmpty()
                    ? !from.number().isZero()
                    : from.number().compareTo(steps.getLast().low().at()) <= 0) {
                throw from.wrong(steps.isEmpty() ? "第一档应从 0 开始" : "每一档的起点应比上一档高");
            }
            var share = PlanNumbers.payout(item.get("share", "扣回多少，例如 share: 50%"));
            steps.add(new Shape.Step(new Range.Bound(from.number(), true), Shape.Pay.of(Shape.Kind.RATE, share)));
        }
        return new Adjustment.Clawback(days.isPresent(), steps);
    }

    /** Of so many months each that has passed keeps its part. */
    private static Adjustment.Clawback evenly(int months) {
        var steps = new ArrayList<Shape.Step>();
        for (var month = 0; month <= months; month++) {
            steps.add(new Shape.Step(
                    new Range.Bound(Ratio.of(month), true),
                    Shape.Pay.of(Shape.Kind.RATE, Ratio.of(months - month, months))));
        }
        return new Adjustment.Clawback(false, steps);
    }

    static Adjustment.Unpaid unpaid(PlanNode node) {
        node.only(Set.of("days", "share", "again"));
        return new Adjustment.Unpaid(
                PlanNumbers.whole(node.get("days", "签单以后多少天没收齐就收回，例如 days: 90"), 1),
                node.find("share").map(PlanNumbers::share).orElse(Ratio.ONE),
                node.find("again").map(PlanNode::yes).orElse(true));
    }

    /** How a sum of several people is divided. */
    static @Nullable Division division(PlanNode rule) {
        var qualified = rule.find("among");
        qualified.ifPresent(among -> among.oneOf(Map.of("qualified", true, "达标的", true)));
        if (qualified.isPresent()
                && (rule.find("divide").isEmpty() || rule.find("gate").isEmpty())) {
            throw qualified.get().wrong("among: qualified 是“只分给过了门槛的人”；要和 divide、gate 一起写");
        }
        return rule.find("divide")
                .map(divide -> new Division(parts(divide), qualified.isPresent()))
                .orElse(null);
    }

    private static List<Part> parts(PlanNode node) {
        if (!node.isList()) {
            return List.of(part(node, Ratio.ONE));
        }
        var parts = node.items().stream()
                .map(item -> part(item, PlanNumbers.share(item.get("part", "这一部分占几成，例如 part: 40%"))))
                .toList();
        var sum = Ratio.sum(parts.stream().map(Part::share).toList());
        if (!sum.equals(Ratio.ONE)) {
            throw node.wrong(sum.times(Ratio.of(100)) + "%", "各部分加起来应是 100%");
        }
        return parts;
    }

    private static Part part(PlanNode node, Ratio share) {
        if (!node.isMap()) {
            return new Part(share, node.oneOf(Words.DIVISIONS), null, Map.of(), Audience.EVERYBODY);
        }
        var among = node.find("for").map(RuleReader::audience).orElse(Audience.EVERYBODY);
        var shares = node.find("shares");
        if (shares.isPresent()) {
            node.only(Set.of("shares", "part", "for"));
            return new Part(share, By.SHARES, null, shares(shares.get()), among);
        }
        var by = node.find("by");
        if (by.isPresent()
                && !by.get().isMap()
                && Words.DIVISIONS.containsKey(by.get().text())) {
            node.only(Set.of("by", "part", "for"));
            return new Part(share, by.get().oneOf(Words.DIVISIONS), null, Map.of(), among);
        }
        node.only(MeasureReader.with(MeasureReader.GAUGE, "by", "part", "for"));
        var gauge = by.map(MeasureReader::gauge).orElseGet(() -> MeasureReader.gauge(node));
        return new Part(share, By.MEASURE, gauge, Map.of(), among);
    }

    private static Map<String, Ratio> shares(PlanNode node) {
        var shares = new HashMap<String, Ratio>();
        node.entries().forEach((person, share) -> shares.put(person, PlanNumbers.share(share)));
        var sum = Ratio.sum(shares.values());
        if (sum.compareTo(Ratio.ONE) > 0) {
            throw node.wrong(sum.times(Ratio.of(100)) + "%", "份额加起来不能超过 100%");
        }
        return shares;
    }
}
