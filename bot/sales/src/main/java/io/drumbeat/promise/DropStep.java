package io.drumbeat.promise;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.ActivityFact.PromiseFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.Step;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(17)
final class DropStep implements Command {
    private static final Sentences SENTENCES = Sentences.beside(DropStep.class);
    private final Closing closing;

    DropStep(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("不做了"), List.of("drop"), SENTENCES.say("dropHelp"), SENTENCES.say("dropExample"))
                .taking(Slot.RECEIPT, Mention.SLOT, Slot.NOTE)
                .onlyFor(Role.REP, Role.MANAGER)
                .being(Trait.DROPS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return new Chosen(said, request, closing.today(request), known)
                .then(step -> dropped(step, said, request, known));
    }

    private Answer dropped(Step step, Utterance said, Request request, Known known) {
        var remark = said.get(Slot.NOTE)
                .filter(words -> !Chosen.isCalled(step, words))
                .orElse("");
        var fact = new PromiseFact.StepDropped(
                step.customer(), step.number(), step.next().what(), remark.isEmpty() ? null : remark);
        return closing.recorded(new Closing.Closed(step, fact, Closing.shown(step.next()), remark), request, known);
    }
}
