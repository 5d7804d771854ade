package io.drumbeat.dealing;

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
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.receipt.ReceiptFields;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(28)
final class SnoozeDeal implements Command {
    private final BusinessDays days;

    SnoozeDeal(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("等", "暂缓"), List.of("wait", "snooze"), "商机要等，到那天以前不提醒", "等 华为 12月5日 客户出差")
                .needing(Mention.SLOT, Slot.EXPECTED, Slot.REASON)
                .taking(Slot.RECEIPT)
                .onlyFor(Role.REP, Role.MANAGER)
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var told = new DealTold(said, request, known, Telling.of(said, request, days));
        return told.withDeal(
                told.deals().openOf(told.customerId()),
                deal -> snoozed(told, deal, said, request),
                () -> told.asking(Card.warn(told.customerName() + "没有进行中的商机")));
    }

    private Answer snoozed(DealTold told, Deal deal, Utterance said, Request request) {
        var until = said.the(Slot.EXPECTED);
        var today = days.of(request.at(), request.who().zone());
        if (!until.isAfter(today)) {
            return told.asking(Card.warn(
                    "“%s”就是今天，不用等".formatted(until),
                    new Element.Text("例如：等 %s 下周三 客户出差".formatted(told.customerName()))));
        }
        var reason = said.the(Slot.REASON);
        return told.fact(new DealFact.DealSnoozed(told.customerId(), deal.id(), until, reason))
                .deal(deal)
                .field("等到", ReceiptFields.day(until))
                .field("原因", reason)
                .recorded("暂缓");
    }
}
