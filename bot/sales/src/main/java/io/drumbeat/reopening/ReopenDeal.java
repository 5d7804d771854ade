package io.drumbeat.reopening;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Deed;
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
@Order(64)
final class ReopenDeal implements Command {
    private final Reopening reopening;

    ReopenDeal(Reopening reopening) {
        this.reopening = reopening;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("重开"), List.of("reopen"), "重新打开签下或丢掉的商机；先给你看会改变什么", "重开 华为 客户反悔")
                .needing(Mention.SLOT, Slot.REASON)
                .taking(Slot.RECEIPT)
                .onlyFor(Role.REP, Role.MANAGER, Role.ADMIN)
                .telling(Deed.LOSS)
                .confirmedBy("确认", "confirm");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return reopening.answer(said, said.confirmed(), request, known);
    }
}
