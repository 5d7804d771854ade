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
@Order(63)
final class ConfirmMend implements Command {
    private final Mending mending;

    ConfirmMend(Mending mending) {
        this.mending = mending;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of(Sentence.CONFIRM), List.of("confirm change"), "看过影响以后，真的这样改", "确认改 #12 金额:8万")
                .needing(Slot.RECEIPT)
                .taking(Fields.ALL.toArray(Slot<?>[]::new));
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return mending.change(said, true, request, known);
    }
}
