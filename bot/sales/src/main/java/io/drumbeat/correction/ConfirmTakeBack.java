package io.drumbeat.correction;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(61)
final class ConfirmTakeBack implements Command {
    private final TakingBack takingBack;

    ConfirmTakeBack(TakingBack takingBack) {
        this.takingBack = takingBack;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("确认撤销"), List.of("confirm undo"), "看过影响以后，真的撤销这一条", "确认撤销 #12")
                .needing(Slot.RECEIPT);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return takingBack.answer(said.the(Slot.RECEIPT), true, request, known);
    }
}
