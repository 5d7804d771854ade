package io.drumbeat.dealing;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.receipt.ReceiptFields;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(21)
final class OpenDeal implements Command {
    private final BusinessDays days;

    OpenDeal(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("商机", "新商机"), List.of("deal"), "开一个商机", "商机 华为 50万 下月底")
                .needing(Mention.SLOT)
                .taking(Slot.AMOUNT, Slot.EXPECTED, Slot.CONTACT, Slot.NOTE, Slot.NEXT, Slot.DATE)
                .onlyFor(Role.REP, Role.MANAGER)
                .telling(Deed.OPENING)
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var told = new DealTold(said, request, known, Telling.of(said, request, days));
        var amount = said.get(Slot.AMOUNT);
        var expected = said.get(Slot.EXPECTED);
        var stages = told.deals().stages();
        return told.fact(new DealFact.DealOpened(
                        told.customerId(),
                        told.newDeal(),
                        amount.orElse(null),
                        expected.orElse(null),
                        told.contact(),
                        told.note(),
                        told.next()))
                .field("金额", amount.orElse(null))
                .field("预计", expected.map(ReceiptFields::day).orElse(null))
                .field("阶段", stages.first().name())
                .nextMoves(told.receipt(), stages.first().id(), amount.orElse(null))
                .wantingStep(told.newDeal())
                .recorded("商机");
    }
}
