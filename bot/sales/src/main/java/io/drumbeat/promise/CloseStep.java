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
import org.jspecify.annotations.Nullable;

/** Says that what was promised is over, one way or the other. */
abstract class CloseStep implements Command {
    private static final Sentences SENTENCES = Sentences.beside(CloseStep.class);
    private final Closing closing;

    CloseStep(Closing closing) {
        this.closing = closing;
    }

    /** How it is said, in both languages; its sentences begin with the English one. */
    static Usage saying(String verb, String english, String sentences, Trait trait) {
        return Usage.of(
                        List.of(verb),
                        List.of(english),
                        SENTENCES.say(sentences + "Help"),
                        SENTENCES.say(sentences + "Example"))
                .taking(Slot.RECEIPT, Mention.SLOT, Slot.NOTE)
                .onlyFor(Role.REP, Role.MANAGER)
                .being(trait);
    }

    @Override
    public final Answer answer(Utterance said, Request request, Known known) {
        return new Chosen(said, request, closing.today(request), known)
                .then(step -> closed(step, said, request, known));
    }

    private Answer closed(Step step, Utterance said, Request request, Known known) {
        var remark = said.get(Slot.NOTE)
                .filter(words -> !Chosen.isCalled(step, words))
                .orElse("");
        var fact = fact(step, remark.isEmpty() ? null : remark);
        return closing.recorded(new Closing.Closed(step, fact, Closing.shown(step.next()), remark), request, known);
    }

    /** @param remark what was said beside it; null if nothing was */
    abstract PromiseFact fact(Step step, @Nullable String remark);
}
