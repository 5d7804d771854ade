package io.drumbeat.planfile;

import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plantext.Words;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        var shape = new ShapeReader(MeasureReader.isShare(scale), false, false).shape(node);
        return new Adjustment.Factor(
                node.find("name").map(PlanNode::text).orElse("系数"),
                scale,
                shape,
                node.find("per").isPresent());
    }

    static List<Adjustment.Less> less(PlanNode rule) {
        var less = new ArrayList<Adjustment.Less>();
        rule.find("less").filter(node -> rule.find("basis").isEmpty()).ifPresent(node -> {
            throw node.wrong("less 是同一单里扣掉先付过的；这条规则没有 basis，不按单算，没有单可以对");
        });
        rule.find("less").ifPresent(node -> less.add(new Adjustment.Less(names(node), false)));
        rule.find("differential").ifPresent(node -> less.add(new Adjustment.Less(names(node), true)));
        return less;
    }

    private static List<String> names(PlanNode node) {
        return node.several().stream().map(PlanNode::text).toList();
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
}
