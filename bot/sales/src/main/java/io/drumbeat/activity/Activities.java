package io.drumbeat.activity;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Field;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.dealing.StepWanted;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Role;
import io.drumbeat.promise.PromisedBefore;
import io.drumbeat.receipt.ReceiptFields;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What logging a visit, a call, a demo and a follow-up have in common. */
@Component
final class Activities {
    private final BusinessDays days;
    private final Tally tally;

    Activities(BusinessDays days, Tally tally) {
        this.days = days;
        this.tally = tally;
    }

    static Usage usage(List<String> chinese, List<String> english, String help, String example) {
        return Usage.of(chinese, english, help, example)
                .needing(Mention.SLOT)
                .taking(Slot.CONTACT, Slot.NOTE, Slot.NEXT, Slot.DATE)
                .onlyFor(Role.REP, Role.MANAGER);
    }

    Answer log(ActivityFact.Activity activity, Measure measure, Utterance said, Request request, Known known) {
        var telling = Telling.of(said, request, days);
        var receipt = known.nextReceipt();
        var customer = said.the(Mention.SLOT);
        var facts = new ArrayList<Fact>(customer.introducing(receipt));
        facts.add(new ActivityFact.ActivityLogged(
                activity,
                customer.id(receipt),
                said.get(Slot.CONTACT).orElse(null),
                said.get(Slot.NOTE).orElse(null),
                said.get(Slot.NEXT).orElse(null)));
        var who = request.who().id();
        var after = telling.supposing(facts, request, known);
        var elements = new ArrayList<Element>();
        elements.add(new Element.Fields(fields(said, telling)));
        if (!request.inGroup()) {
            elements.add(new Element.Text(reached(measure, who, telling, after)));
            elements.addAll(new PromisedBefore(request.who(), customer.id(receipt), telling).kept(known, after));
        }
        if (!said.has(Slot.NEXT)
                && StepWanted.afterActivity(who, customer.id(receipt), receipt, telling.today(), after)) {
            elements.add(new Element.Text("下一步？例如：跟进 %s 下周三回访".formatted(customer.name())));
        }
        elements.add(ReceiptFields.undo(receipt));
        return Answer.of(request, new Card("已记录%s #%d".formatted(measure.label(), receipt), Card.Tone.GOOD, elements))
                .recording(telling.noting(facts));
    }

    private static List<Field> fields(Utterance said, Telling telling) {
        var fields = new ArrayList<Field>();
        fields.add(ReceiptFields.customer(
                said.the(Mention.SLOT), said.get(Slot.CONTACT).orElse(null)));
        ReceiptFields.date(said, telling).ifPresent(fields::add);
        said.get(Slot.NOTE).ifPresent(note -> fields.add(new Field("备注", note)));
        said.get(Slot.NEXT).map(ReceiptFields::next).ifPresent(fields::add);
        return fields;
    }

    /** How far the week is with this one. */
    private String reached(Measure measure, String who, Telling telling, Known after) {
        var week = Period.weekOf(telling.date());
        var done = tally.done(measure, who, week, after);
        var due = tally.due(measure, who, week, after);
        var sum = "%s%s %d%s"
                .formatted(
                        week.contains(telling.today()) ? "本周" : "那一周",
                        measure.label(),
                        done,
                        due == 0 ? "" : "/" + due);
        return due > 0 && done == due ? sum + "，达标了 👏" : sum;
    }
}
