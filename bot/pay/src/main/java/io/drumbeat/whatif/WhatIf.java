package io.drumbeat.whatif;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.payout.MonthlyPay;
import io.drumbeat.payreason.WhosePay;
import io.drumbeat.payslip.Compared;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a month would pay if something were signed, and what the next yuan would; nothing is recorded. */
@Component
@Order(44)
final class WhatIf implements Command {
    private static final Sentences SENTENCES = Sentences.beside(WhatIf.class);
    /** 要是 is said of wishes as well, so it is a question only where a sum of pay is asked for. */
    private static final String ASKED = ".*(?:要是|要係|如果|假如|假使|若是).*(?:提成|奖金|工资|到手|能拿|可以拿|多拿|拿多少|赚多少|挣多少|分多少|多少钱).*";

    private final WhosePay whose;

    WhatIf(WhosePay whose) {
        this.whose = whose;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("如果", "假如", "假设"),
                        List.of("whatif", "what if"),
                        SENTENCES.say("ifHelp"),
                        SENTENCES.say("ifExample"))
                .heard(Turn.LIKE, ASKED)
                .being(Trait.LOOKS)
                .taking(Slot.REST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return whose.of(said, request, known, (person, today, calculator) -> {
            try {
                var supposed = Supposition.read(said.get(Slot.REST).orElseGet(said::text), person, today, known);
                var future = new Future(calculator, person, today, supposed);
                return future.question(known)
                        .map(question -> Answer.of(request, question))
                        .orElseGet(() -> Answer.privately(request, card(supposed, future, person, known)));
            } catch (Refused refused) {
                return Answer.of(request, Card.warn(refused.sentence()));
            }
        });
    }

    private static PrivateCard card(Supposition supposed, Future future, Person who, Known known) {
        var now = future.pay(known);
        var signed = future.pay(future.signed(known));
        var paid = future.pay(future.paid(known));
        var elements = new ArrayList<Element>();
        var more = paid.statement().money().minus(now.statement().money());
        elements.add(new Element.Headline(Compared.plus(more), becomes(supposed, now, signed, paid)));
        Compared.lines(now.statement(), paid.statement()).forEach(line -> elements.add(new Element.Text(line)));
        if (supposed.what() == Supposition.What.SIGNED) {
            elements.add(new Element.Text(SENTENCES.say(
                    "marginal",
                    Map.of(
                            "before", future.nextYuan(known).toPlainString(),
                            "after", future.nextYuan(future.paid(known)).toPlainString()))));
        }
        elements.add(new Element.Text(assumed(supposed)));
        future.notes(known).forEach(note -> elements.add(new Element.Text(note)));
        if (!supposed.ignored().isEmpty()) {
            elements.add(new Element.Text(SENTENCES.say("ignored", Map.of("said", supposed.ignored()))));
        }
        elements.add(Element.Buttons.of(Button.of(SENTENCES.say("pay"), "提成"), Button.of(SENTENCES.say("why"), "为什么")));
        return new PrivateCard(new Card(title(supposed), Card.Tone.INFO, elements), who.id());
    }

    private static String becomes(Supposition supposed, MonthlyPay now, MonthlyPay signed, MonthlyPay paid) {
        var before = now.statement().money().toString();
        var all = paid.statement().money().toString();
        return supposed.what() == Supposition.What.SIGNED
                ? SENTENCES.say(
                        "becomes",
                        Map.of(
                                "now",
                                before,
                                "signed",
                                signed.statement().money().toString(),
                                "paid",
                                all))
                : SENTENCES.say("then", Map.of("now", before, "paid", all));
    }

    private static String title(Supposition supposed) {
        var customer = supposed.customerName().map(name -> " " + name).orElse("");
        var amount = supposed.all().toString();
        if (supposed.what() == Supposition.What.COLLECTED) {
            return SENTENCES.say("ifPaid", Map.of("customer", customer, "amount", amount));
        }
        if (supposed.what() == Supposition.What.RETURNED) {
            return SENTENCES.say("ifReturned", Map.of("customer", customer, "amount", amount));
        }
        return supposed.deals() == 1
                ? SENTENCES.say("ifTitle", Map.of("customer", customer, "amount", amount))
                : SENTENCES.say(
                        "ifTitleMany", Map.of("customer", customer, "count", supposed.deals(), "amount", amount));
    }

    private static String assumed(Supposition supposed) {
        if (supposed.what() == Supposition.What.RETURNED) {
            return SENTENCES.say("assumedBack", Map.of("each", supposed.each().toString()));
        }
        if (supposed.what() == Supposition.What.COLLECTED) {
            return SENTENCES.say("assumedMoney", Map.of("each", supposed.each().toString()));
        }
        var assumed = SENTENCES.say(
                "assumed",
                Map.of(
                        "each",
                        supposed.each().toString(),
                        "usual",
                        supposed.usual() ? "yes" : "no",
                        "fresh",
                        supposed.isNew() ? "yes" : "no",
                        "comes",
                        comes(supposed.paid())));
        return supposed.percent() == 100
                ? assumed
                : assumed
                        + SENTENCES.say(
                                "part",
                                Map.of(
                                        "percent",
                                        supposed.percent(),
                                        "own",
                                        supposed.own().toString()));
    }

    private static String comes(@Nullable Money paid) {
        if (paid == null) {
            return SENTENCES.say("comesAll");
        }
        return paid.isPositive()
                ? SENTENCES.say("comesSome", Map.of("amount", paid.toString()))
                : SENTENCES.say("comesNot");
    }
}
