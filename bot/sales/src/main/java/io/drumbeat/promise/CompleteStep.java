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
@Order(15)
final class CompleteStep implements Command {
    private static final Sentences SENTENCES = Sentences.beside(CompleteStep.class);
    private final Closing closing;

    CompleteStep(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("完成"), List.of("done"), SENTENCES.say("completeHelp"), SENTENCES.say("completeExample"))
                .taking(Slot.RECEIPT, Mention.SLOT, Slot.NOTE)
                .onlyFor(Role.REP, Role.MANAGER)
                .being(Trait.KEEPS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return new Chosen(said, request, closing.today(request), known).then(step -> done(step, said, request, known));
    }

    private Answer done(Step step, Utterance said, Request request, Known known) {
        var remark = said.get(Slot.NOTE)
                .filter(words -> !Chosen.isCalled(step, words))
                .orElse("");
        var fact = new PromiseFact.StepDone(
                step.customer(), step.number(), step.next().what(), remark.isEmpty() ? null : remark);
        return closing.recorded(new Closing.Closed(step, fact, Closing.shown(step.next()), remark), request, known);
    }
}
