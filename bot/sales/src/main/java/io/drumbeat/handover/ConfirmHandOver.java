package io.drumbeat.handover;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(71)
final class ConfirmHandOver implements Command {
    private final HandingOver handing;

    ConfirmHandOver(HandingOver handing) {
        this.handing = handing;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of(HandingOver.CONFIRM),
                        List.of("confirm handover"),
                        "看过会动什么以后，真的交接",
                        "确认交接 王五 → 赵六 2026-12-01")
                .taking(Slot.REST)
                .onlyFor(Role.MANAGER, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return handing.answer(said.get(Slot.REST).orElse(""), true, request, known);
    }
}
