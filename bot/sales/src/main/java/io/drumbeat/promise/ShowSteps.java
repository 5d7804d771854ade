package io.drumbeat.promise;

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
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.StepLines;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.words.Turning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(18)
final class ShowSteps implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowSteps.class);
    private static final int SHOWN = 10;
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
                .taking(Slot.PERSON, Slot.PERIOD, Page.SLOT)
                .onlyFor(Role.REP, Role.MANAGER)
                .heard(Turn.ASKING, "我的下一步、我的下一步有哪些、下一步有哪些、有哪些下一步、下一步都有哪些")
                .heard(Turn.ASKING_OF, "下一步、的下一步、下一步有哪些、有哪些下一步")
                .being(Trait.LOOKS)
                .being(Trait.LOOKS_AHEAD);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = closing.today(request);
        var wanted = Narrowed.of(said, request.who(), today, known);
        if (wanted.refused().isPresent()) {
            return Answer.of(request, Card.warn(wanted.refused().get()));
        }
        var who = said.get(Slot.PERSON).orElse(request.who());
        var steps = OpenSteps.of(who.id(), today, known).stream()
                .filter(step -> wanted.isIn(step.next().date()))
                .toList();
        var page = Page.of(steps, SHOWN, said);
        var lines = new ArrayList<>(new StepLines(request.who(), today, known).all(page.items(), SHOWN));
        Turning.into(lines, page, said, known);
        var late = steps.stream().filter(step -> step.isOverdue(today)).count();
        return Answer.of(
                request,
                steps.isEmpty()
                        ? Card.info(SENTENCES.say("noSteps", Map.of("who", who.name())))
                        : new Card(
                                wanted.when()
                                        + SENTENCES.say(
                                                "steps", Map.of("who", who.name(), "count", steps.size(), "late", late))
                                        + page.behind(),
                                late > 0 ? Card.Tone.WARN : Card.Tone.INFO,
                                lines));
    }
}
