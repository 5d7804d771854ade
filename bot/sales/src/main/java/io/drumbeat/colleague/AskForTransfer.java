package io.drumbeat.colleague;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.whose.Wanted;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(32)
final class AskForTransfer implements Command {
    private static final Sentences SENTENCES = Sentences.beside(AskForTransfer.class);

    private final ForColleague colleague;

    AskForTransfer(ForColleague colleague) {
        this.colleague = colleague;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of(Wanted.TRANSFER.verb()),
                        List.of("claim"),
                        SENTENCES.say("helpTRANSFER"),
                        SENTENCES.say("exampleTRANSFER"))
                .needing(Slot.REST)
                .taking(Slot.WHY)
                .onlyFor(Role.REP, Role.MANAGER);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return colleague.answer(
                Wanted.TRANSFER, said.the(Slot.REST), said.get(Slot.WHY).orElse(null), request, known);
    }
}
