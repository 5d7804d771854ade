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
@Order(70)
final class HandOver implements Command {
    private final HandingOver handing;

    HandOver(HandingOver handing) {
        this.handing = handing;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of(HandingOver.SHOW, "移交"),
                        List.of("handover", "hand over"),
                        "把一个人的客户、商机和下一步交给另一个人；先给你看，确认后才算",
                        "交接 王五 → 赵六 12月1日")
                .taking(Slot.REST)
                .onlyFor(Role.MANAGER, Role.ADMIN)
                .confirmedBy("确认", "confirm");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return handing.answer(said.get(Slot.REST).orElse(""), said.confirmed(), request, known);
    }
}
