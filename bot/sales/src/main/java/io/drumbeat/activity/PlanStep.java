package io.drumbeat.activity;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.receipt.ReceiptFields;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(14)
final class PlanStep implements Command {
    private final BusinessDays days;

    PlanStep(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("下一步"), List.of("next step"), "记下要做的事，到那天出现在“今天”里", "下一步 华为 张总 下周三送合同")
                .needing(Mention.SLOT, Slot.NEXT)
                .taking(Slot.CONTACT)
                .onlyFor(Role.REP, Role.MANAGER);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var telling = Telling.of(said, request, days);
        var receipt = known.nextReceipt();
        var customer = said.the(Mention.SLOT);
        var contact = said.get(Slot.CONTACT).orElse(null);
        var next = said.the(Slot.NEXT);
        var facts = new ArrayList<Fact>(customer.introducing(receipt));
        facts.add(new ActivityFact.StepPlanned(customer.id(receipt), contact, next));
        var fields = Element.Fields.of(ReceiptFields.customer(customer, contact), ReceiptFields.next(next));
        return Answer.of(request, Card.good("已记录下一步 #" + receipt, fields, ReceiptFields.undo(receipt)))
                .recording(telling.noting(facts));
    }
}
