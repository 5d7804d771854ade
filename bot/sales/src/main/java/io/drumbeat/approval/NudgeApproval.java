package io.drumbeat.approval;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.quote.Approvals;
import io.drumbeat.quote.Asking;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(56)
final class NudgeApproval implements Command {
    private final BusinessDays days;
    private final Asking asking;

    NudgeApproval(BusinessDays days, Asking asking) {
        this.days = days;
        this.asking = asking;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("再催"), List.of("nudge"), "报价批了没有；主管请假了就转给代批的人", "再催 华为")
                .taking(Mention.SLOT, Slot.RECEIPT)
                .onlyFor(Role.REP, Role.MANAGER);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var customer = said.get(Mention.SLOT).map(mention -> mention.id(known.nextReceipt()));
        var number = said.get(Slot.RECEIPT);
        var mine = Approvals.waiting(known).stream()
                .filter(asked -> asked.asker().equals(request.who().id()))
                .filter(asked -> customer.isEmpty() || customer.get().equals(asked.customer()))
                .filter(asked -> number.isEmpty() || number.get() == asked.quote())
                .toList();
        if (mine.isEmpty()) {
            var whose = said.get(Mention.SLOT).map(mention -> mention.name()).orElse("你");
            return Answer.of(request, Card.info("%s没有在等批准的报价".formatted(whose)));
        }
        if (mine.size() > 1) {
            var buttons = mine.stream()
                    .map(asked -> Button.of(
                            "%s %s".formatted(known.the(Customers.class).nameOf(asked.customer()), asked.amount()),
                            "再催 #" + asked.quote()))
                    .toList();
            return Answer.of(
                    request, Card.info("有 %d 份报价在等批准，催哪一份？".formatted(mine.size()), new Element.Buttons(buttons)));
        }
        return asking.again(mine.getFirst(), days.of(request.at(), request.who().zone()), request, known);
    }
}
