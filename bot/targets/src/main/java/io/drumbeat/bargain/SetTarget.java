package io.drumbeat.bargain;

import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(37)
final class SetTarget implements Command {
    private static final Sentences SENTENCES = Sentences.beside(SetTarget.class);
    private final BusinessDays days;
    private final Proposal proposal;
    private final Proposing proposing;
    private final Chances chances;

    SetTarget(BusinessDays days, Proposal proposal, Proposing proposing, Chances chances) {
        this.chances = chances;
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
                .onlyFor(Role.REP, Role.MANAGER, Role.ADMIN)
                .confirmedBy("确认", "confirm");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var words = TargetWords.read(said.get(Slot.REST).orElse(""));
            var question =
                    TargetQuestion.read(words.whose(), today, known.people().on(today));
            var goal = proposal.of(words, question, request.who(), today, known);
            var chance = chances.of(goal, today, known);
            if (chance.filter(Chance::isDoubtful).isPresent() && !said.confirmed()) {
                return Answer.of(
                        request, doubtful(goal, chance, said.get(Slot.REST).orElse("")));
            }
            return proposing.answer(List.of(goal), Chances.told(chance), request, known);
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    /** Whoever sets what can hardly be reached, or hardly be missed, looks twice before anybody is asked. */
    private static Card doubtful(TargetAgreed goal, Optional<Chance> chance, String rest) {
        return Card.warn(
                SENTENCES.say(
                        "doubtful",
                        Map.of(
                                "month", TargetMatter.span(List.of(goal)),
                                "value", TargetMatter.measure(goal).about(goal.value()))),
                Chances.told(chance),
                new Element.Text(SENTENCES.say("notYet")),
                Element.Buttons.of(Button.of(SENTENCES.say("anyway"), SENTENCES.say("confirm") + " " + rest)));
    }
}
