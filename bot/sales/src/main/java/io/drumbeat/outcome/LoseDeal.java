package io.drumbeat.outcome;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Mention;
import io.drumbeat.dealing.DealTold;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(25)
final class LoseDeal implements Command {
    private final BusinessDays days;

    LoseDeal(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("丢单", "输单"), List.of("lost"), "商机没成，记下原因", "丢单 华为 价格高")
                .needing(Mention.SLOT, Slot.REASON)
                .taking(Slot.DATE, Slot.CONTACT, Slot.RECEIPT)
                .onlyFor(Role.REP, Role.MANAGER)
                .telling(Deed.LOSS)
                .heard(Turn.BEHIND_CUSTOMER, "丢了")
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var told = new DealTold(said, request, known, Telling.of(said, request, days));
        var reason = said.the(Slot.REASON);
        return told.withDeal(
                told.deals().openOf(told.customerId()),
                deal -> told.fact(new DealFact.DealLost(told.customerId(), deal.id(), reason, told.contact()))
                        .field("金额", told.own(deal.amount()))
                        .field("原因", reason)
                        .button("重开", "重开 %s #%d".formatted(told.customerName(), deal.number()))
                        .askingWhatIsLeft(deal.id())
                        .recorded("丢单"),
                () -> told.asking(Card.warn(told.customerName() + "没有进行中的商机")));
    }
}
