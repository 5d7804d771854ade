package io.drumbeat.planfile;

import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Adjustment.Point;
import io.drumbeat.plan.Adjustment.Until;
import io.drumbeat.plan.Adjustment.When;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plantext.Words;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads when what is earned is paid: at which points, and what of it is kept back for how long. */
final class LaterReader {
    private LaterReader() {}

    static Adjustment.Release release(PlanNode node) {
        if (node.isList()) {
            return new Adjustment.Release(
                    whole(node, node.items().stream().map(LaterReader::point).toList()), false);
        }
        if (!node.isMap()) {
            return new Adjustment.Release(List.of(Point.of(node.oneOf(Words.KINDS), Ratio.ONE)), false);
        }
        if (node.find("fully").isPresent()) {
            node.only(Set.of("fully"));
            var kind = node.get("fully", "").oneOf(Words.KINDS);
            return new Adjustment.Release(List.of(Point.of(kind, Ratio.ONE)), true);
        }
        var points = new ArrayList<Point>();
        for (var entry : node.entries().entrySet()) {
            var kind = Words.KINDS.get(entry.getKey());
            if (kind == null) {
                throw node.wrong(
                        entry.getKey(),
                        "release 的键应是 won、invoiced、collected 等事实；要说哪个阶段、到几成才发，写一列 [{on: stage, stage: 验收, share: 30%}, …]");
            }
            points.add(Point.of(kind, PlanNumbers.share(entry.getValue())));
        }
        return new Adjustment.Release(whole(node, points), false);
    }

    private static List<Point> whole(PlanNode node, List<Point> points) {
        var sum = Ratio.sum(points.stream().map(Point::share).toList());
        if (!sum.equals(Ratio.ONE)) {
            throw node.wrong(
                    sum.times(Ratio.of(100)) + "%",
                    "各节点的份额加起来应是 100%；到账三成才一次全发，写 [{on: collected, share: 100%, from: 30%}]");
        }
        return points;
    }

    private static Point point(PlanNode node) {
        node.only(Set.of("on", "stage", "share", "from", "times"));
        var kind = node.get("on", "到哪个节点发，例如 on: collected").oneOf(Words.KINDS);
        var stage = node.find("stage");
        if (stage.isPresent() && !kind.equals("stage")) {
            throw stage.get().wrong("写了 stage，on 应是 stage（推进）");
        }
        var money = kind.equals("collected") || kind.equals("invoiced");
        for (var key : List.of("from", "times")) {
            if (!money && node.find(key).isPresent()) {
                throw node.get(key, "").wrong("%s 是看到账几成的，on 应是 collected 或 invoiced".formatted(key));
            }
        }
        return new Point(
                kind,
                stage.map(PlanNode::text).orElse(null),
                PlanNumbers.share(node.get("share", "到这个节点发几成，例如 share: 30%")),
                node.find("from").map(PlanNumbers::share).orElse(null),
                node.find("times").map(AdjustmentReader::factor).orElse(null));
    }

    static List<Adjustment.Delay> delays(PlanNode node) {
        var delays = new ArrayList<Adjustment.Delay>();
        node.find("hold").ifPresent(hold -> hold.several().forEach(one -> delays.add(delay(one, true))));
        node.find("defer").ifPresent(defer -> defer.several().forEach(one -> delays.add(delay(one, false))));
        var kept = Ratio.sum(delays.stream().map(Adjustment.Delay::share).toList());
        if (kept.compareTo(Ratio.ONE) > 0) {
            throw node.wrong(kept.times(Ratio.of(100)) + "%", "hold 和 defer 的份额加起来不能超过 100%");
        }
        return delays;
    }

    private static Adjustment.Delay delay(PlanNode node, boolean held) {
        node.only(Set.of("share", "until", "if", "reason", "where", "when"));
        return new Adjustment.Delay(
                held,
                PlanNumbers.share(node.get("share", "例如 share: 20%")),
                until(node.get("until", "year-end、quarter-end、{months: 1}（次月）、{evenly: 12} 或一个日期")),
                node.find("if")
                        .map(condition -> ConditionReader.condition(condition))
                        .orElse(null),
                node.find("reason").map(PlanNode::text).orElse(held ? "预留" : "递延"),
                new Adjustment.Of(
                        node.find("where").map(ConditionReader::filter).orElse(Filter.ALL),
                        node.find("when")
                                .map(condition -> ConditionReader.condition(condition))
                                .orElse(null)));
    }

    private static Until until(PlanNode node) {
        if (node.isMap()) {
            node.only(Set.of("months", "evenly"));
            var evenly = node.find("evenly");
            if (evenly.isPresent()) {
                return new Until(When.EVENLY, PlanNumbers.whole(evenly.get(), 1), null);
            }
            return new Until(When.MONTHS, PlanNumbers.whole(node.get("months", "例如 months: 3"), 1), null);
        }
        return switch (node.text()) {
            case "year-end", "年底" -> new Until(When.YEAR_END, 0, null);
            case "quarter-end", "季末" -> new Until(When.QUARTER_END, 0, null);
            default -> {
                if (!node.text().matches("\\d{4}-\\d{2}-\\d{2}")) {
                    throw node.wrong(
                            "until 应是 year-end 年底、quarter-end 季末、{months: 1}（次月）、{evenly: 12}（以后 12 个月每月一份）或日期 2027-01-31");
                }
                yield new Until(When.DAY, 0, node.date());
            }
        };
    }
}
