package io.drumbeat.handover;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.card.Element.Text;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.terms.HandoverRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what a handover moves, and what its receiver should look at first. */
@Component
public final class HandoverCards {
    private static final int SHOWN = 8;
    private static final int BUTTONS = 5;
    private final Tally tally;

    HandoverCards(Tally tally) {
        this.tally = tally;
    }

    /** What passes on, by which rule, and until when it can be taken back. */
    List<Element> moved(Wanted wanted, HandoverRules rules, LocalDate today, Known known) {
        var holdings = wanted.holdings();
        var elements = new ArrayList<Element>();
        elements.add(new Element.Fields(summed(holdings, wanted.day())));
        var rows = holdings.stream()
                .limit(SHOWN)
                .map(holding -> row(holding, wanted.day(), known))
                .toList();
        elements.add(new Element.Table(List.of("客户", "商机", "下一步", "未回款"), rows));
        if (holdings.size() > SHOWN) {
            elements.add(new Text("还有 %d 家没有列出。".formatted(holdings.size() - SHOWN)));
        }
        elements.add(new Text(credit(wanted, rules.split())));
        var later = wanted.day().isAfter(today)
                ? "在那之前%s新记的客户不在内。".formatted(wanted.giver().name())
                : "";
        elements.add(new Text(
                "阶段、历史和记录次数都不变。%s到 %s 为止可以撤销。".formatted(later, ReceiptFields.day(rules.lastDayToUndo(wanted.day())))));
        return elements;
    }

    private static List<Field> summed(List<Holding> holdings, LocalDate day) {
        var deals = holdings.stream().mapToInt(holding -> holding.open().size()).sum();
        var worth = holdings.stream().map(Holding::worth).reduce(Money.ZERO, Money::plus);
        var steps =
                holdings.stream().mapToInt(holding -> holding.steps().size()).sum();
        var late = holdings.stream().filter(holding -> holding.isOverdue(day)).count();
        var owed = holdings.stream().map(Holding::owed).reduce(Money.ZERO, Money::plus);
        var fields = new ArrayList<Field>();
        fields.add(new Field("客户", holdings.size() + " 家"));
        fields.add(new Field("进行中的商机", deals + " 个" + (worth.isPositive() ? "，" + worth : "")));
        fields.add(new Field("下一步", steps + " 条" + (late > 0 ? "，其中 %d 家到时已过期".formatted(late) : "")));
        fields.add(new Field("未回款", owed.isPositive() ? owed.toString() : "没有"));
        return fields;
    }

    private static List<String> row(Holding holding, LocalDate day, Known known) {
        var stages = known.the(Deals.class).stages();
        return List.of(
                holding.customer().name(),
                holding.open().stream()
                        .map(deal -> "#%d %s%s"
                                .formatted(
                                        deal.number(),
                                        stages.get(deal.stage()).name(),
                                        deal.amount() == null ? "" : " " + deal.amount()))
                        .collect(Collectors.collectingAndThen(Collectors.joining("，"), HandoverCards::orNone)),
                holding.steps().stream()
                        .map(step -> "%s %s%s"
                                .formatted(
                                        step.next().date(),
                                        step.next().what(),
                                        step.next().date().isBefore(day) ? "（过期）" : ""))
                        .collect(Collectors.collectingAndThen(Collectors.joining("，"), HandoverCards::orNone)),
                holding.owed().isPositive() ? holding.owed().toString() : "没有");
    }

    private static String orNone(String words) {
        return words.isEmpty() ? "没有" : words;
    }

    /** The written rule of whose the money is. */
    static String credit(Wanted wanted, CustomerFact.@Nullable Split split) {
        var giver = wanted.giver().name();
        var receiver = wanted.receiver().name();
        var rule = "业绩：%s 以前签的、收的仍算%s，从那天起的算%s，两人谁来记都一样。".formatted(wanted.day(), giver, receiver);
        return split == null
                ? rule
                : rule
                        + "交接时进行中的商机，从那天起 %d 天内签的、收的%s得 %d%%、%s得 %d%%。"
                                .formatted(split.days(), giver, split.giver(), receiver, 100 - split.giver());
    }

    /** What somebody was handed, what is coldest first. */
    public Card taken(String title, Collection<Holding> holdings, LocalDate today, Known known) {
        var ranked = new UrgencyOrder(tally.calendar(known), today, known).ranked(holdings);
        var elements = new ArrayList<Element>();
        var place = 0;
        for (var one : ranked.stream().limit(SHOWN).toList()) {
            elements.add(new Text("%d. %s · %s"
                    .formatted(++place, one.holding().customer().name(), String.join(" · ", one.reasons()))));
        }
        if (ranked.size() > SHOWN) {
            elements.add(new Text("还有 %d 家，说“接手”随时再看。".formatted(ranked.size() - SHOWN)));
        }
        elements.add(new Text(UrgencyOrder.RULE));
        elements.add(new Element.Buttons(ranked.stream()
                .limit(BUTTONS)
                .map(one -> one.holding().customer().name())
                .map(name -> Button.of(name, "客户 " + name))
                .toList()));
        return new Card(title, Card.Tone.INFO, elements);
    }

    Card given(Wanted wanted, CustomerFact.@Nullable Split split, Person by) {
        var names = wanted.holdings().stream()
                .limit(SHOWN)
                .map(holding -> holding.customer().name())
                .collect(Collectors.joining("、"));
        var more = wanted.holdings().size() > SHOWN
                ? " 等 %d 家".formatted(wanted.holdings().size())
                : "";
        return Card.info(
                "%s 把你的客户交给 %s，从 %s 起".formatted(by.name(), wanted.receiver().name(), ReceiptFields.day(wanted.day())),
                new Text("%s%s：客户、进行中的商机和下一步从那天起归 %s。"
                        .formatted(names, more, wanted.receiver().name())),
                new Text(credit(wanted, split)));
    }
}
