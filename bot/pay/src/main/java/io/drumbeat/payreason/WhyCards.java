package io.drumbeat.payreason;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.ledger.Known;
import io.drumbeat.payout.MonthlyPay;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.saying.PlanWords;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A line of pay, or a whole month of it, unfolded. */
final class WhyCards {
    private static final Sentences SENTENCES = Sentences.beside(WhyCards.class);
    private static final int SHOWN = 8;

    private WhyCards() {}

    /** The sentence first, then the rule and its version, then the records that were counted. */
    static PrivateCard line(MonthlyPay pay, PayLine line, Person reader, Known known) {
        var amount = pay.statement().money(line.amount());
        var elements = new ArrayList<Element>();
        elements.add(new Element.Headline(amount.toString(), line.rule()));
        elements.add(new Element.Text(SENTENCES.say(
                "sentence",
                Map.of(
                        "who", pay.person().name(),
                        "month", month(pay),
                        "rule", line.rule(),
                        "why", line.why()))));
        rule(pay, line, known).ifPresent(text -> elements.add(new Element.Text(text)));
        elements.addAll(CountedFacts.of(line, reader, known));
        elements.add(Element.Buttons.of(Button.of(
                SENTENCES.say("whole"), "提成 %s %s".formatted(pay.person().name(), month(pay)))));
        elements.add(asOf(pay));
        var title = SENTENCES.say("whyTitle", Map.of("amount", amount.toString()));
        return new PrivateCard(
                new Card(title, Card.Tone.INFO, elements), pay.person().id());
    }

    private static java.util.Optional<String> rule(MonthlyPay pay, PayLine line, Known known) {
        return pay.plans().stream()
                .flatMap(plan -> PlanWords.rule(plan, line.rule(), known.people()).stream()
                        .map(words -> SENTENCES.say(
                                "rule", Map.of("plan", plan.name(), "version", plan.version(), "words", words))))
                .findFirst();
    }

    /** What a month's pay is the sum of. */
    static PrivateCard whole(MonthlyPay pay) {
        var statement = pay.statement();
        var elements = new ArrayList<Element>();
        elements.add(new Element.Headline(
                statement.money().toString(),
                SENTENCES.say("month", Map.of("who", pay.person().name(), "month", month(pay)))));
        var lines = statement.lines();
        if (lines.isEmpty()) {
            elements.add(new Element.Text(SENTENCES.say("nothing")));
        } else {
            elements.add(new Element.Text(statement.money() + " = " + sum(pay)));
            elements.add(new Element.Table(
                    List.of(SENTENCES.say("line"), SENTENCES.say("amount")),
                    lines.stream()
                            .map(line -> List.of(
                                    called(line, lines),
                                    statement.money(line.amount()).toString()))
                            .toList()));
            elements.add(asking(pay, lines));
        }
        elements.add(asOf(pay));
        var title = SENTENCES.say("whyTitle", Map.of("amount", statement.money().toString()));
        return new PrivateCard(
                new Card(title, Card.Tone.INFO, elements), pay.person().id());
    }

    private static String sum(MonthlyPay pay) {
        return pay.statement().lines().stream()
                .filter(line -> line.amount() != 0)
                .map(line -> pay.statement().money(line.amount()).toString())
                .collect(Collectors.joining(" + "))
                .replace("+ -", "− ");
    }

    private static Element asking(MonthlyPay pay, List<PayLine> lines) {
        return new Element.Buttons(lines.stream()
                .limit(SHOWN)
                .map(line -> called(line, lines))
                .map(called ->
                        Button.of(called, "为什么 %s %s %s".formatted(pay.person().name(), month(pay), called)))
                .toList());
    }

    /** By its rule; where a rule pays several times, with which time it is. */
    private static String called(PayLine line, List<PayLine> lines) {
        var same =
                lines.stream().filter(other -> other.rule().equals(line.rule())).toList();
        return same.size() == 1 ? line.rule() : Wanted.nth(line.rule(), 1 + place(line, same));
    }

    /** Two lines that say the same are still two. */
    @SuppressWarnings("ReferenceEquality")
    private static int place(PayLine line, List<PayLine> same) {
        var place = 0;
        while (same.get(place) != line) {
            place++;
        }
        return place;
    }

    private static String month(MonthlyPay pay) {
        return Period.of(pay.month()).label();
    }

    private static Element asOf(MonthlyPay pay) {
        return new Element.Text(SENTENCES.say("asOf", Map.of("day", ReceiptFields.day(pay.asOf()))));
    }
}
