package io.drumbeat.payreason;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.payout.Calculator;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What moved the month's pay since a day, record by record. */
@Component
@Order(45)
final class ShowPayChanges implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowPayChanges.class);
    private static final int WEEK = 7;

    private final WhosePay whose;

    ShowPayChanges(WhosePay whose) {
        this.whose = whose;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("变化", "提成变化"),
                        List.of("changes"),
                        SENTENCES.say("changesHelp"),
                        SENTENCES.say("changesExample"))
                .being(Trait.LOOKS)
                .taking(Slot.PERIOD, Slot.PERSON);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return whose.of(said, request, known, (person, today, calculator) -> {
            var since = said.get(Slot.PERIOD).map(Period::from).orElse(today.minusDays(WEEK));
            if (since.isAfter(today)) {
                return Answer.of(request, Card.info(SENTENCES.say("later", Map.of("day", ReceiptFields.day(since)))));
            }
            var last = said.get(Slot.PERIOD)
                    .map(Period::to)
                    .filter(to -> to.isBefore(today))
                    .orElse(today);
            return Answer.privately(request, card(since, person, last, calculator, known));
        });
    }

    private static PrivateCard card(
            LocalDate since, Person person, LocalDate today, Calculator calculator, Known known) {
        var moved = Differences.since(since, person, today, calculator, known);
        var whole = moved.now().minus(moved.before());
        var elements = new ArrayList<Element>();
        elements.add(new Element.Headline(
                plus(whole),
                SENTENCES.say(
                        "moved",
                        Map.of(
                                "month", Period.monthOf(today).label(),
                                "before", moved.before().toString(),
                                "now", moved.now().toString()))));
        if (moved.steps().isEmpty()) {
            elements.add(new Element.Text(SENTENCES.say("nothingMoved")));
        } else {
            elements.add(new Element.Table(
                    List.of(SENTENCES.say("what"), SENTENCES.say("by")),
                    moved.steps().stream()
                            .map(step -> List.of(said(step, person, known), plus(step.moved())))
                            .toList()));
        }
        elements.add(Element.Buttons.of(
                Button.of(SENTENCES.say("why"), "为什么 " + person.name()),
                Button.of(SENTENCES.say("pay"), "提成 " + person.name())));
        elements.add(new Element.Text(SENTENCES.say("asOf", Map.of("day", ReceiptFields.day(today)))));
        var title = SENTENCES.say("changesTitle", Map.of("who", person.name(), "day", ReceiptFields.day(since)));
        return new PrivateCard(new Card(title, Card.Tone.INFO, elements), person.id());
    }

    /** A colleague's record moves what is divided among several; what it is of is theirs. */
    private static String said(Differences.Step step, Person person, Known known) {
        if (step.entries().isEmpty()) {
            return SENTENCES.say("otherwise");
        }
        var receipts =
                step.entries().stream().map(entry -> entry.receipt()).distinct().count();
        var first = CountedFacts.telling(step.entries());
        if (receipts > 1) {
            return SENTENCES.say("older", Map.of("count", receipts));
        }
        if (!first.person().equals(person.id()) && !CountedFacts.isOn(person, first, known)) {
            return SENTENCES.say(
                    "colleague",
                    Map.of("day", first.date().toString(), "kind", first.fact().label()));
        }
        return CountedFacts.said(first, known);
    }

    private static String plus(Money amount) {
        return amount.isPositive() ? "+" + amount : amount.toString();
    }
}
