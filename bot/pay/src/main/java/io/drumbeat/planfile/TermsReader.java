package io.drumbeat.planfile;

import io.drumbeat.plan.Terms;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plantext.Reading;
import io.drumbeat.plantext.Words;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a plan says about all of its rules together. */
final class TermsReader {
    private static final Map<String, Whose> TOGETHER = Map.of(
            "team", Whose.TEAM, "团队", Whose.TEAM, "everyone", Whose.EVERYONE, "全公司", Whose.EVERYONE, "own", Whose.OWN);

    private TermsReader() {}

    static Terms read(PlanNode plan) {
        return new Terms(
                plan.find("cap").map(TermsReader::caps).orElse(List.of()),
                each(plan, "guarantee", TermsReader::guarantee),
                each(plan, "draw", TermsReader::draw),
                LaterReader.delays(plan),
                plan.find("holds").map(TermsReader::holds).orElse(List.of()),
                plan.find("true-up").map(TermsReader::span).orElse(null),
                plan.find("ramp").map(TermsReader::ramp).orElse(List.of()),
                plan.find("prorate").map(TermsReader::proration).orElse(null),
                plan.find("payable-from").map(MeasureReader::money).orElse(null),
                plan.find("leavers").map(PlanNumbers::share).orElse(Ratio.ONE));
    }

    /** Several are for one part of somebody's first months after the other; only the last may be for always. */
    private static <T> List<T> each(PlanNode plan, String key, Function<PlanNode, T> reading) {
        var nodes = plan.find(key).map(PlanNode::several).orElse(List.of());
        var before = 0;
        for (var node : nodes.size() > 1 ? nodes.subList(0, nodes.size() - 1) : List.<PlanNode>of()) {
            var first = node.isMap() ? first(node) : 0;
            if (first <= before) {
                throw node.wrong("几档按入职月份一档接一档：前面每一档写 first（入职头几个月），一档比一档大，只有最后一档可以不写");
            }
            before = first;
        }
        return nodes.stream().map(reading).toList();
    }

    private static Span span(PlanNode node) {
        return Reading.span(node, Words.CALENDAR);
    }

    private static Quantity amount(PlanNode node) {
        return MeasureReader.money(node.get("amount", "例如 amount: 3000"));
    }

    private static Span over(PlanNode node) {
        return node.find("over").map(TermsReader::span).orElse(Span.MONTH);
    }

    private static int first(PlanNode node) {
        return node.find("first").map(months -> PlanNumbers.whole(months, 1)).orElse(0);
    }

    private static boolean isPlain(PlanNode node) {
        return !node.isMap()
                || Words.GAUGES.keySet().stream().anyMatch(key -> node.find(key).isPresent());
    }

    private static List<Terms.Limit> caps(PlanNode node) {
        return node.several().stream().map(TermsReader::cap).toList();
    }

    private static Terms.Limit cap(PlanNode node) {
        if (isPlain(node)) {
            return new Terms.Limit(MeasureReader.money(node), Span.MONTH, Set.of(), false, Whose.OWN);
        }
        node.only(Set.of("amount", "over", "rules", "carry", "whose"));
        var rules = node.find("rules").stream()
                .flatMap(names -> names.several().stream())
                .map(PlanNode::text)
                .collect(Collectors.toSet());
        var whose = node.find("whose").map(of -> of.oneOf(TOGETHER)).orElse(Whose.OWN);
        var carry = node.find("carry").filter(PlanNode::yes);
        if (carry.isPresent() && whose != Whose.OWN) {
            throw carry.get().wrong("几个人一起封顶的，超出的按比例扣掉，不能留到以后；carry 和 whose 只写一个");
        }
        var amount = amount(node);
        return new Terms.Limit(
                amount instanceof Quantity.Measured(var gauge, var share) && gauge.whose() == null
                        ? new Quantity.Measured(gauge.ofWhom(whose), share)
                        : amount,
                over(node),
                rules,
                carry.isPresent(),
                whose);
    }

    private static Terms.Floor guarantee(PlanNode node) {
        if (isPlain(node)) {
            return new Terms.Floor(MeasureReader.money(node), Span.MONTH, 0);
        }
        node.only(Set.of("amount", "over", "first"));
        return new Terms.Floor(amount(node), over(node), first(node));
    }

    private static Terms.Draw draw(PlanNode node) {
        if (isPlain(node)) {
            return new Terms.Draw(MeasureReader.money(node), true, Ratio.ONE, 0, null, 0, null);
        }
        node.only(Set.of("amount", "recoverable", "recover", "first", "forgiven", "after", "most"));
        return new Terms.Draw(
                amount(node),
                node.find("recoverable").map(PlanNode::yes).orElse(true),
                node.find("recover").map(PlanNumbers::share).orElse(Ratio.ONE),
                first(node),
                node.find("forgiven").map(TermsReader::span).orElse(null),
                node.find("after").map(months -> PlanNumbers.whole(months, 1)).orElse(0),
                node.find("most").map(MeasureReader::money).orElse(null));
    }

    private static List<Terms.DealHold> holds(PlanNode list) {
        var holds = new ArrayList<Terms.DealHold>();
        for (var item : list.items()) {
            item.only(Set.of("deal", "reason", "from", "until"));
            var dates = item.find("until").map(PlanNode::date).orElse(null);
            holds.add(new Terms.DealHold(
                    item.get("deal", "哪一单，例如 deal: d12").text(),
                    item.get("reason", "为什么暂缓，例如 reason: 客户有争议").text(),
                    item.find("from").map(PlanNode::date).orElse(null),
                    dates));
        }
        return holds;
    }

    private static List<Terms.RampStep> ramp(PlanNode list) {
        var steps = new ArrayList<Terms.RampStep>();
        for (var item : list.items()) {
            item.only(Set.of("month", "target", "pay"));
            var month = PlanNumbers.whole(item.get("month", "入职第几个月，例如 month: 1"), 1);
            if (!steps.isEmpty() && month <= steps.getLast().month()) {
                throw item.get("month", "")
                        .wrong("应比上一行的 %d 大".formatted(steps.getLast().month()));
            }
            if (item.find("target").isEmpty() && item.find("pay").isEmpty()) {
                throw item.wrong("要写 target（目标打几折）或 pay（提成打几折）");
            }
            steps.add(new Terms.RampStep(
                    month,
                    item.find("target").map(PlanNumbers::share).orElse(Ratio.ONE),
                    item.find("pay").map(PlanNumbers::payout).orElse(Ratio.ONE)));
        }
        return steps;
    }

    private static Terms.Proration proration(PlanNode node) {
        node.only(Set.of("days", "leave", "targets", "whole", "month", "months"));
        return new Terms.Proration(
                node.get("days", "calendar 按自然日，working 按工作日")
                        .oneOf(Map.of("calendar", false, "working", true, "自然日", false, "工作日", true)),
                node.find("leave").map(PlanNode::yes).orElse(false),
                node.find("targets").map(PlanNode::yes).orElse(true),
                node.find("whole").map(PlanNode::yes).orElse(false),
                node.find("month").map(PlanNumbers::positive).orElse(null),
                node.find("months").map(TermsReader::months).orElse(List.of()));
    }

    /** As how much of a month so many days count. */
    private static List<Terms.MonthStep> months(PlanNode list) {
        var steps = new ArrayList<Terms.MonthStep>();
        for (var item : list.items()) {
            item.only(Set.of("from", "counts"));
            var from = PlanNumbers.positive(item.get("from", "这个月在岗满几天，例如 from: 11"));
            if (!steps.isEmpty() && from.compareTo(steps.getLast().from()) <= 0) {
                throw item.get("from", "")
                        .wrong("应比上一行的 %s 大".formatted(steps.getLast().from()));
            }
            var counts = PlanNumbers.share(item.get("counts", "算几个月，例如 counts: 0.5"));
            steps.add(new Terms.MonthStep(from, counts));
        }
        return steps;
    }
}
