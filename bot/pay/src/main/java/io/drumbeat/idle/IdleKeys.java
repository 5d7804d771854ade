package io.drumbeat.idle;

import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Adjustment.Point;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Terms;
import io.drumbeat.plan.Worth;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.WrongPlan.Problem;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keys of a rule that would be read and change nothing where they stand: whoever wrote them meant something. */
public final class IdleKeys {
    private static final String NO_BASIS = "这条规则没有 basis，不数事实，%s 写了也没有用；写 basis（签单、回款……），或者删掉";
    private static final String NO_FACTS = "%s 看的是一笔一笔的事实；这条规则乘的不是事实的数，写了也没有用。写 basis 和 rate、each，或者删掉";

    /** What stands in a rule, and what it was read as. */
    private record Look(PlanNode node, PayRule rule, Terms terms) {
        boolean counts() {
            return !rule.counting().kinds().isEmpty();
        }

        boolean ofFacts() {
            return rule.worth() instanceof Worth.OfFact;
        }

        boolean has(String key) {
            return node.find(key).isPresent();
        }

        /** Whether the facts that pay are those that release it. */
        boolean releasesItself() {
            var kinds = rule.counting().kinds();
            var points =
                    rule.release() == null ? List.<Point>of() : rule.release().points();
            return kinds.size() == 1
                    && points.stream().allMatch(point -> point.stage() == null && kinds.contains(point.kind()));
        }

        /** Whether a sum is the same whoever it is asked of. */
        boolean looksAtNobody() {
            return rule.worth() instanceof Worth.OfPerson(Quantity.Fixed _)
                    && !counts()
                    && rule.division() == null
                    && rule.gates().isEmpty()
                    && rule.factors().isEmpty()
                    && rule.bounds().equals(Adjustment.Bounds.NONE)
                    && rule.shape() instanceof Shape.Flat;
        }

        boolean keepsNothing() {
            return rule.delays().isEmpty() && terms.delays().isEmpty();
        }
    }

    /** When a key changes nothing, and what would be right. */
    private record Idle(String key, Predicate<Look> when, String should) {}

    private static final List<Idle> ALL = Stream.of(
                    without(Look::counts, NO_BASIS, "where", "customers", "once"),
                    without(
                            Look::ofFacts,
                            NO_FACTS,
                            "deduct",
                            "credit",
                            "split",
                            "release",
                            "unpaid",
                            "clawback",
                            "separately",
                            "differential"),
                    Stream.of(
                            new Idle(
                                    "basis",
                                    look -> look.rule().worth() instanceof Worth.OfRules,
                                    "of: {rules: …} 乘的是别的规则算出来的钱，不看 basis；删掉 basis，要挑事实写在那几条规则里"),
                            new Idle("release", Look::releasesItself, "basis 就是这种事实，到了才算，不用再写 release"),
                            new Idle(
                                    "unpaid",
                                    look -> Set.of("collected")
                                            .containsAll(look.rule().counting().kinds()),
                                    "basis 是回款，钱已经到了，没有“没收齐”；unpaid 写在签单、开票的规则里"),
                            new Idle(
                                    "per",
                                    look -> !look.ofFacts()
                                            && isShort(look.rule().per()),
                                    "不按一笔一笔的事实算的，一个月、一季、半年、一年付一次；每一笔、每一单付多少，写 basis 加 each、fixed 或 rate"),
                            new Idle(
                                    "settle",
                                    look -> look.rule().per().months() == 1,
                                    "settle 说比一个月长的一段什么时候发；要和 per: quarter、half 或 year 一起写"),
                            new Idle(
                                    "by",
                                    look -> look.has("table") || look.has("scorecard") || !isStepped(look),
                                    "这样付不看 by；按它分档写 marginal、whole、reached 或 curve，表里看什么写在每一行的 when、where"),
                            new Idle("every", look -> !look.has("each"), "every 是“每满多少”，要和 each（每一份多少钱）一起写；在档里写进那一档"),
                            new Idle("before", look -> !look.has("curve"), "before 说曲线第一点以前怎么付，要和 curve 一起写"),
                            new Idle("after", look -> !look.has("curve"), "after 说曲线最后一点以后怎么付，要和 curve 一起写"),
                            new Idle("whose", Look::looksAtNobody, "这是一个写死的金额，不看谁的；一人一份就删掉，几个人一份再写 divide"),
                            new Idle(
                                    "crossing",
                                    look -> !look.has("reached"),
                                    "crossing 说过线那一笔按新比例还是旧比例，要和 reached 一起写"),
                            new Idle(
                                    "differential",
                                    look -> look.rule().counting().whose() == Whose.OWN,
                                    "differential 减的是下级同一笔已经拿的；要和 whose: reports 或 below 一起写，减自己别的规则写 less"),
                            new Idle(
                                    "divide",
                                    look -> look.rule().counting().whose() == Whose.OWN,
                                    "divide 分的是几个人一起的池子；要和 whose: team（或 reports、everyone）一起写"),
                            new Idle(
                                    "leavers",
                                    look -> !look.ofFacts() && look.rule().per().months() == 1 && look.keepsNothing(),
                                    "每月的底薪、奖金离职以后本来就没有了；leavers 说的是离职以后才到账、才到期的"),
                            new Idle(
                                    "prorate",
                                    look -> look.rule().prorated()
                                            && look.terms().proration() == null,
                                    "怎么数在岗天数写在方案顶上，例如 prorate: {days: calendar}（自然日）或 {days: working, leave: yes}（工作日，请假也扣）")))
            .flatMap(each -> each)
            .toList();

    private IdleKeys() {}

    private static Stream<Idle> without(Predicate<Look> needed, String should, String... keys) {
        return Stream.of(keys).map(key -> new Idle(key, needed.negate(), should.formatted(key)));
    }

    private static boolean isShort(Span per) {
        return per.is(Span.Unit.EVENT) || per.is(Span.Unit.DEAL) || per.isDays();
    }

    /** Whether something is picked by a number; so much for each may be of a field that it names. */
    private static boolean isStepped(Look look) {
        return Stream.of("marginal", "whole", "reached", "curve", "each").anyMatch(look::has);
    }

    /** The first key of a rule that changes nothing. */
    public static Optional<Problem> in(PlanNode node, PayRule rule, Terms terms) {
        var look = new Look(node, rule, terms);
        return ALL.stream()
                .filter(idle -> look.has(idle.key()) && idle.when().test(look))
                .findFirst()
                .map(idle -> {
                    var at = node.get(idle.key(), "");
                    return new Problem(at.line(), at.written(), idle.should());
                });
    }
}
