package io.drumbeat.planfile;

import io.drumbeat.plan.Adjustment.By;
import io.drumbeat.plan.Adjustment.Division;
import io.drumbeat.plan.Adjustment.Part;
import io.drumbeat.plan.Audience;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plantext.Words;
import io.drumbeat.ratio.Ratio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads how a sum of several people is divided. */
final class DivisionReader {
    private DivisionReader() {}

    static @Nullable Division of(PlanNode rule) {
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
