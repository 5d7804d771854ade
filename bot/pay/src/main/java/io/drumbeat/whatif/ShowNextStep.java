package io.drumbeat.whatif;

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
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.paybook.TargetsAsked;
import io.drumbeat.payout.Calculator;
import io.drumbeat.payout.MonthlyPay;
import io.drumbeat.payreason.WhosePay;
import io.drumbeat.people.Person;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Shape;
import io.drumbeat.saying.Figures;
import io.drumbeat.saying.Labels;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How much is missing to the next step of each rule that has steps, and what is paid on it there. */
@Component
@Order(46)
final class ShowNextStep implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowNextStep.class);

    private final WhosePay whose;
    private final Tally tally;

    ShowNextStep(WhosePay whose, Tally tally) {
        this.whose = whose;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("下一档", "提成档位"),
                        List.of("next tier"),
                        SENTENCES.say("stepHelp"),
                        SENTENCES.say("stepExample"))
                .being(Trait.LOOKS)
                .taking(Slot.PERSON)
                .heard(Turn.ASKING, SENTENCES.say("stepAsked"));
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return whose.of(
                said,
                request,
                known,
                (person, today, calculator) -> Answer.privately(request, card(person, today, calculator, known)));
    }

    private PrivateCard card(Person person, LocalDate today, Calculator calculator, Known known) {
        var pay = MonthlyPay.of(person, YearMonth.from(today), today, calculator, known);
        var goals = TargetsAsked.of(tally, today, known);
        var elements = new ArrayList<Element>();
        pay.plans().stream()
                .limit(1)
                .flatMap(plan -> rules(plan, person, today)
                        .flatMap(rule -> Step.of(rule, pay, goals).stream())
                        .map(step -> said(step, plan)))
                .forEach(line -> elements.add(new Element.Text(line)));
        if (elements.isEmpty()) {
            elements.add(new Element.Text(SENTENCES.say("stepNone")));
        }
        elements.add(
                Element.Buttons.of(Button.of(SENTENCES.say("pay"), "提成"), Button.of(SENTENCES.say("stepPlan"), "读方案")));
        var title = SENTENCES.say("stepTitle", Map.of("who", person.name()));
        return new PrivateCard(new Card(title, Card.Tone.INFO, elements), person.id());
    }

    private static Stream<PayRule> rules(PayPlan plan, Person person, LocalDate day) {
        return plan.rules().stream()
                .filter(rule -> rule.dates().contains(day) && !rule.onlyCounted())
                .filter(rule -> rule.audience().has(person.id(), person.role().id(), person.maturity(), person.team()));
    }

    private static String said(Step step, PayPlan plan) {
        var currency = plan.currency();
        var target = step.target();
        var words = Map.of(
                "rule", step.rule().name(),
                "what", Labels.of(step.rule().measure()),
                "reached", Figures.money(step.reached(), currency),
                "of", target == null ? "" : SENTENCES.say("stepOf", Map.of("target", Figures.money(target, currency))),
                "now", paid(step.now().pay(), plan),
                "border", Figures.money(step.border(), currency),
                "missing", Figures.money(step.missing(), currency),
                "then",
                        paid(
                                step.next() == null
                                        ? step.now().pay()
                                        : step.next().pay(),
                                plan));
        return step.next() == null ? SENTENCES.say("stepTop", words) : SENTENCES.say("stepNext", words);
    }

    private static String paid(Shape.Pay pay, PayPlan plan) {
        return switch (pay.kind()) {
            case RATE -> Figures.rate(pay.value());
            case TIMES -> "×" + Figures.factor(pay.value());
            case EACH, SUM -> Figures.money(pay.value(), plan.currency());
        };
    }
}
