package io.drumbeat.approval;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(54)
final class Approve implements Command {
    private static final Sentences SENTENCES = Sentences.beside(Approve.class);

    private final Deciding deciding;

    Approve(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("批准"),
                        List.of("approve"),
                        SENTENCES.say("approveHelp"),
                        SENTENCES.say("approveExample"))
                .needing(Slot.RECEIPT)
                .heard(Turn.FIRST, "同意、接受、accept");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return deciding.decide(said.the(Slot.RECEIPT), new Deciding.Decision.Yes(), request, known);
    }
}
