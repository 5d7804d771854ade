package io.drumbeat.takeback;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(60)
final class TakeBack implements Command {
    private final TakingBack takingBack;

    TakeBack(TakingBack takingBack) {
        this.takingBack = takingBack;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("撤销"), List.of("undo"), "撤销上一条，或指定编号的一条；影响大的先给你看", "撤销 #12")
                .taking(Slot.RECEIPT)
                .being(Trait.OF_THE_LAST)
                .heard(Turn.FIRST, "撤回、删除、删掉")
                .confirmedBy("确认", "confirm", form -> form.needing(Slot.RECEIPT).taking());
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return said.get(Slot.RECEIPT)
                .or(() -> known.ledger().lastReceiptOf(request.who().id()))
                .map(receipt -> takingBack.answer(receipt, said.confirmed(), request, known))
                .orElseGet(() -> Answer.of(request, Card.info("你还没有可以撤销的记录")));
    }
}
