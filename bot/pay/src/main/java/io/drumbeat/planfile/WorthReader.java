package io.drumbeat.planfile;

import io.drumbeat.plan.Worth;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plantext.Reading;
import io.drumbeat.plantext.Words;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Span;
import java.util.List;
import java.util.Set;

/** Reads what a rate is multiplied with, and from where on it counts. */
final class WorthReader {
    private static final Set<String> MONEY = Set.of("won", "invoiced", "collected", "quote", "deal");
    private final PlanNode rule;
    private final List<String> kinds;

    WorthReader(PlanNode rule, List<String> kinds) {
        this.rule = rule;
        this.kinds = kinds;
    }

    Worth worth() {
        var of = rule.find("of");
        if (of.isPresent() && of.get().isMap()) {
            var node = of.get();
            if (node.find("rules").isPresent()) {
                node.only(Set.of("rules", "take"));
                return new Worth.OfRules(
                        node.get("rules", "").several().stream()
                                .map(PlanNode::text)
                                .toList(),
                        node.find("take").map(take -> take.oneOf(Words.TAKES)).orElse(Worth.Take.SUM));
            }
            return new Worth.OfPerson(MeasureReader.quantity(node));
        }
        if (of.isPresent() && !Reading.now().fields().containsKey(of.get().text())) {
            return sum(of.get());
        }
        if (kinds.isEmpty()) {
            of.ifPresent(node -> {
                throw node.wrong("of: %s 是每笔事实的数，要有 basis（签单、回款……）".formatted(node.text()));
            });
            return fixed();
        }
        return new Worth.OfFact(
                of.map(node -> Reading.now().fields().get(node.text())).orElseGet(this::usual),
                MeasureReader.off(rule),
                MeasureReader.credits(rule));
    }

    private static Worth sum(PlanNode of) {
        try {
            PlanNumbers.read(of.text());
        } catch (NumberFormatException name) {
            throw of.wrong("of 应是 amount、units、margin、cost、count、score，一个金额，或 {value: …}、{rules: […]}");
        }
        return new Worth.OfPerson(new Quantity.Fixed(PlanNumbers.atLeastNothing(of, PlanNumbers.money(of))));
    }

    /** A sum that hangs on no fact is written as what is paid. */
    private Worth fixed() {
        var fixed = rule.find("fixed");
        if (fixed.isEmpty()) {
            var steps = rule.find("marginal")
                    .or(() -> rule.find("whole"))
                    .or(() -> rule.find("reached"))
                    .or(() -> rule.find("curve"))
                    .or(() -> rule.find("table"));
            if (steps.isEmpty()) {
                throw rule.wrong("basis", "缺少 basis：写明按什么算，签单 won、开票 invoiced、回款 collected……；不按事实算的写 of 或 fixed");
            }
            return new Worth.OfPerson(Quantity.of(0));
        }
        return new Worth.OfPerson(
                fixed.get().isMap()
                        ? MeasureReader.quantity(fixed.get())
                        : new Quantity.Fixed(PlanNumbers.money(fixed.get())));
    }

    /** Money counts by its amount, everything else by how often; what is paid for each counts by what is looked at. */
    private FactField usual() {
        var by = rule.find("by")
                .filter(node -> !node.isMap())
                .map(node -> Reading.now().fields().get(node.text()));
        if (paysEach()) {
            var counted = by.filter(FactField::adds);
            return counted.orElse(everyMuch() ? FactField.AMOUNT : FactField.COUNT);
        }
        return kinds.stream().allMatch(MONEY::contains) ? FactField.AMOUNT : FactField.COUNT;
    }

    private boolean everyMuch() {
        return rule.find("every")
                .map(every -> every.number().compareTo(Ratio.of(100)) >= 0)
                .orElse(false);
    }

    private boolean paysEach() {
        return rule.find("each").isPresent()
                || List.of("marginal", "whole", "reached", "curve", "table").stream()
                        .flatMap(key -> rule.find(key).stream())
                        .filter(PlanNode::isList)
                        .flatMap(list -> list.items().stream())
                        .anyMatch(item -> item.isMap() && item.find("each").isPresent());
    }

    static Quantity exceeding(PlanNode node) {
        if (node.isMap() && node.find("amount").isPresent()) {
            node.only(Set.of("amount", "carry"));
            return MeasureReader.quantity(node.get("amount", ""));
        }
        return MeasureReader.quantity(node);
    }

    /** Whether what was missing to where pay begins is asked for in the next span. */
    static boolean carries(PlanNode rule, Span per) {
        var carry = rule.find("exceeding")
                .filter(PlanNode::isMap)
                .filter(node -> node.find("amount").isPresent())
                .flatMap(node -> node.find("carry"));
        if (carry.isPresent() && (!per.isCalendar() || rule.find("separately").isPresent())) {
            throw carry.get().wrong("差额滚到下一段，per 要是 month、quarter、half 或 year，也不能和 separately 一起写");
        }
        return carry.map(PlanNode::yes).orElse(false);
    }
}
