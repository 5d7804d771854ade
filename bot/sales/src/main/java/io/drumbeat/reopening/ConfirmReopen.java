package io.drumbeat.reopening;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(65)
final class ConfirmReopen implements Command {
    private final Reopening reopening;

    ConfirmReopen(Reopening reopening) {
        this.reopening = reopening;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("确认重开"), List.of("confirm reopen"), "看过影响以后，真的重开", "确认重开 华为 原因:客户反悔")
                .needing(Mention.SLOT, Slot.REASON)
                .taking(Slot.RECEIPT)
                .onlyFor(Role.REP, Role.MANAGER, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return reopening.answer(said, true, request, known);
    }
}
