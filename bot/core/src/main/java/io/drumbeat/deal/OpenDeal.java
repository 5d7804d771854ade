package io.drumbeat.deal;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Answer;
import io.drumbeat.chat.Command;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Slot;
import io.drumbeat.chat.Telling;
import io.drumbeat.chat.Usage;
import io.drumbeat.chat.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.progress.Receipts;
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
                .onlyFor(Role.REP, Role.MANAGER);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var told = new DealTold(said, request, known, Telling.of(said, request, days));
        var amount = said.get(Slot.AMOUNT);
        var expected = said.get(Slot.EXPECTED);
        var stages = told.deals().stages();
        return told.fact(new Fact.DealOpened(
                        told.customerId(),
                        told.newDeal(),
                        amount.orElse(null),
                        expected.orElse(null),
                        told.contact(),
                        told.note(),
                        told.next()))
                .field("金额", amount.orElse(null))
                .field("预计", expected.map(Receipts::day).orElse(null))
                .field("阶段", stages.first().name())
                .nextMoves(told.receipt(), stages.first().id(), amount.orElse(null))
                .wantingStep(told.newDeal())
                .recorded("商机");
    }
}
