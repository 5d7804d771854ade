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
@Order(55)
final class Reject implements Command {
    private static final Sentences SENTENCES = Sentences.beside(Reject.class);

    private final Deciding deciding;

    Reject(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("驳回"), List.of("reject"), SENTENCES.say("rejectHelp"), SENTENCES.say("rejectExample"))
                .needing(Slot.RECEIPT, Slot.REASON)
                .heard(Turn.FIRST, "不批准、不同意、不接受、退回");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var no = new Deciding.Decision.No(said.the(Slot.REASON));
        return deciding.decide(said.the(Slot.RECEIPT), no, request, known);
    }
}
