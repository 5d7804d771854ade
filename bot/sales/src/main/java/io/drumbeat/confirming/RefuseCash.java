package io.drumbeat.confirming;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(62)
final class RefuseCash implements Command {
    private static final Sentences SENTENCES = Sentences.beside(RefuseCash.class);

    private final Confirming confirming;

    RefuseCash(Confirming confirming) {
        this.confirming = confirming;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("退回回款"),
                        List.of("refuse cash"),
                        SENTENCES.say("refuseHelp"),
                        SENTENCES.say("refuseExample"))
                .needing(Slot.RECEIPT, Slot.REASON)
                .onlyFor(Role.FINANCE);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return confirming.refuse(said.the(Slot.RECEIPT), said.the(Slot.REASON), request, known);
    }
}
