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
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(20)
final class FindLead implements Command {
    private final BusinessDays days;

    FindLead(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("线索", "新线索"), List.of("lead"), "记一条线索", "线索 新客户华唯 老客户介绍")
                .needing(Mention.SLOT)
                .taking(Slot.SOURCE, Slot.CONTACT, Slot.NOTE, Slot.NEXT, Slot.DATE)
                .onlyFor(Role.REP, Role.MANAGER)
                .telling(Deed.OPENING)
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var told = new DealTold(said, request, known, Telling.of(said, request, days));
        var source = said.get(Slot.SOURCE).orElse(null);
        return told.fact(new DealFact.LeadFound(told.customerId(), source, told.contact(), told.note(), told.next()))
                .field("来源", source)
                .button("开商机", "商机 " + told.customerName())
                .recorded("线索");
    }
}
