package io.drumbeat.approval;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(54)
final class ApproveQuote implements Command {
    private final Deciding deciding;

    ApproveQuote(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("批准"), List.of("approve"), "批准一份报价", "批准 #12")
                .needing(Slot.RECEIPT)
                .onlyFor(Role.MANAGER, Role.FINANCE, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return deciding.decide(
                said.the(Slot.RECEIPT),
                asked -> new QuoteFact.QuoteApproved(asked.customer(), asked.deal(), asked.amount(), asked.quote()),
                request,
                known);
    }
}
