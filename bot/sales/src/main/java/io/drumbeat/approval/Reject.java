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
@Order(55)
final class RejectQuote implements Command {
    private final Deciding deciding;

    RejectQuote(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("驳回"), List.of("reject"), "驳回一份报价，说明原因", "驳回 #12 折扣太大")
                .needing(Slot.RECEIPT, Slot.REASON)
                .onlyFor(Role.MANAGER, Role.FINANCE, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var reason = said.the(Slot.REASON);
        return deciding.decide(
                said.the(Slot.RECEIPT),
                asked -> new QuoteFact.QuoteRejected(
                        asked.customer(), asked.deal(), asked.amount(), asked.quote(), reason),
                request,
                known);
    }
}
