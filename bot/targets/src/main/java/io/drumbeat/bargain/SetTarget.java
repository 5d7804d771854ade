package io.drumbeat.bargain;

import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Refused;
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
@Order(37)
final class SetTarget implements Command {
    private static final Sentences SENTENCES = Sentences.beside(SetTarget.class);
    private final BusinessDays days;
    private final Proposal proposal;
    private final Proposing proposing;

    SetTarget(BusinessDays days, Proposal proposal, Proposing proposing) {
        this.days = days;
        this.proposal = proposal;
        this.proposing = proposing;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("改目标", "还价", "定目标"),
                        List.of("settarget", "counter"),
                        SENTENCES.say("help"),
                        SENTENCES.say("example"))
                .taking(Slot.REST)
                .onlyFor(Role.REP, Role.MANAGER, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var words = TargetWords.read(said.get(Slot.REST).orElse(""));
            var question = TargetQuestion.read(words.whose(), today, known.people().on(today));
            var goal = proposal.of(words, question, request.who(), today, known);
            return proposing.answer(List.of(goal), today, request, known);
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }
}
