package io.drumbeat.promise;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.StepLines;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(18)
final class ShowSteps implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowSteps.class);
    private static final int SHOWN = 20;
    private final Closing closing;

    ShowSteps(Closing closing) {
        this.closing = closing;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("下一步清单"),
                        List.of("next steps"),
                        SENTENCES.say("stepsHelp"),
                        SENTENCES.say("stepsExample"))
                .taking(Slot.PERSON)
                .onlyFor(Role.REP, Role.MANAGER)
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = closing.today(request);
        var who = said.get(Slot.PERSON).orElse(request.who());
        if (!known.people().on(today).maySee(request.who(), who.id())) {
            return Answer.of(request, Card.warn(SENTENCES.say("notYours", Map.of("who", who.name()))));
        }
        var steps = OpenSteps.of(who.id(), today, known);
        var lines = new StepLines(request.who(), today, known).all(steps, SHOWN);
        var late = steps.stream().filter(step -> step.isOverdue(today)).count();
        return Answer.of(
                request,
                steps.isEmpty()
                        ? Card.info(SENTENCES.say("noSteps", Map.of("who", who.name())))
                        : new Card(
                                SENTENCES.say("steps", Map.of("who", who.name(), "count", steps.size(), "late", late)),
                                late > 0 ? Card.Tone.WARN : Card.Tone.INFO,
                                lines));
    }
}
