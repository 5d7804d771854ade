package io.drumbeat.handover;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Text;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.customer.Succession;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.handover.Return.Handed;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.reaction.BeforeAndAfter;
import io.drumbeat.reaction.Ripples;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.terms.HandoverRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes a handover back as long as its rules allow: everything is again as if it had never been, except that what the
 * receiver recorded in between stays theirs.
 */
@Component
public final class HandingBack {
    private final BusinessDays days;
    private final Tally tally;
    private final Ripples ripples;
    private final InForce<HandoverRules> rules;

    HandingBack(BusinessDays days, Tally tally, Ripples ripples, ObjectProvider<InForce<HandoverRules>> rules) {
        this.days = days;
        this.tally = tally;
        this.ripples = ripples;
        this.rules = rules.getIfAvailable(() -> InForce.always(HandoverRules.USUAL));
    }

    /** @param steps what stands under the receipt */
    public Answer answer(List<Entry> steps, boolean confirmed, Request request, Known known) {
        var first = Succession.handover(steps.getFirst());
        var people = known.people();
        var handed = new Handed(
                steps.getFirst().receipt(), people.get(first.from()), people.get(first.to()), first.day(), steps);
        var today = days.of(request.at(), request.who().zone());
        if (!mayTakeBack(request.who(), steps.getFirst(), handed, known.people().on(today))) {
            return Answer.of(request, Card.warn("没有你的记录 #" + handed.receipt(), new Text("交接由安排的主管或管理员撤销。")));
        }
        if (known.ledger().isVoided(handed.receipt())) {
            return Answer.of(request, Card.info("#%d 已经撤销过了，没有再动".formatted(handed.receipt())));
        }
        // what its card promised
        var rules = this.rules.when(steps.getFirst(), known.ledger());
        var last = rules.lastDayToUndo(handed.day());
        if (today.isAfter(last)) {
            return Answer.of(
                    request,
                    Card.warn(
                            "交接 %s 只能撤销到 %s（生效后 %d 天），今天是 %s"
                                    .formatted(handed.title(), ReceiptFields.day(last), rules.undoDays(), today),
                            new Text("要交回去，请说：交接 %s → %s"
                                    .formatted(
                                            handed.receiver().name(),
                                            handed.giver().name()))));
        }
        return changed(handed, confirmed, today, request, known);
    }

    private static boolean mayTakeBack(Person who, Entry step, Handed handed, Lineup today) {
        return step.person().equals(who.id())
                || who.role() == Role.ADMIN
                || (who.role().leads() && today.maySee(who, handed.giver().id()));
    }

    private Answer changed(Handed handed, boolean confirmed, LocalDate today, Request request, Known known) {
        var returned = returned(handed, today, known);
        var noted = new Noted(today, false, facts(handed, returned, today));
        var back = new Return(handed, returned, today, known, known.supposing(request.telling(noted), request.at()));
        var what = "撤销 #%d 交接 %s → %s，%d 家客户"
                .formatted(
                        handed.receipt(),
                        handed.giver().name(),
                        handed.receiver().name(),
                        handed.steps().size());
        return confirmed ? done(back, what, noted, request) : asking(back, what, request);
    }

    private static List<Fact> facts(Handed handed, List<String> returned, LocalDate today) {
        var facts = new ArrayList<Fact>();
        for (var customer : returned) {
            facts.add(new CustomerFact.CustomerHandedOver(
                    customer, handed.receiver().id(), handed.giver().id(), today, null));
        }
        facts.add(new ChangeFact.Voided(handed.receipt()));
        return facts;
    }

    private Answer asking(Return back, String what, Request request) {
        var confirming = "确认撤销 #" + back.handed().receipt();
        var lines = new ArrayList<>(back.lines(back.handed().parties(), tally));
        lines.add(new Text("还没有动。确认后才算。"));
        lines.add(Element.Buttons.of(Button.danger(confirming, confirming)));
        return Answer.of(request, new Card(what + "，会改变这些", Card.Tone.WARN, lines));
    }

    private Answer done(Return back, String what, Noted noted, Request request) {
        var handed = back.handed();
        var card = new Card("已" + what, Card.Tone.INFO, back.lines(handed.parties(), tally));
        var answer = Answer.of(request, card)
                .recording(noted)
                .editing(new Edit(HandingOver.topic(handed.receipt()), Card.info("（已撤销）交接 " + handed.title())));
        for (var party : handed.parties()) {
            if (!party.is(request.who())) {
                var told =
                        new Card(request.who().name() + " " + what, Card.Tone.INFO, back.lines(List.of(party), tally));
                answer = answer.also(Say.to(new Chat.Direct(party.id()), Say.Kind.REMINDER, told));
            }
        }
        var change = new BeforeAndAfter(
                handed.receipt(),
                handed.giver(),
                handed.parties(),
                handed.steps(),
                List.of(),
                back.known(),
                back.after());
        for (var pay : ripples.of(change).pay()) {
            answer = answer.also(Say.privately(back.known().people().get(pay.about()), Say.Kind.PAY, pay));
        }
        return answer;
    }

    /**
     * The customers that the receiver worked on since: whoever was last active has a customer, so these need to be given
     * back. One that the receiver had worked on before is left to what people told.
     */
    private static List<String> returned(Handed handed, LocalDate today, Known known) {
        if (handed.day().isAfter(today)) {
            return List.of();
        }
        var returned = new ArrayList<String>();
        for (var step : handed.steps()) {
            var customer = Succession.handover(step).customer();
            var told = known.ledger().about(customer).stream()
                    .filter(entry -> entry.person().equals(handed.receiver().id()))
                    .filter(entry -> !(entry.fact() instanceof CustomerFact.CustomerHandedOver))
                    .toList();
            if (!told.isEmpty() && told.getFirst().position() > step.position()) {
                returned.add(customer);
            }
        }
        return returned;
    }
}
