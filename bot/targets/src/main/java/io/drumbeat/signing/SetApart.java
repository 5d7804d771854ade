package io.drumbeat.signing;

import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.bargain.TargetWords;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.TargetFact.TargetSetApart;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(38)
final class SetApart implements Command {
    private static final Sentences SENTENCES = Sentences.beside(SetApart.class);
    private final BusinessDays days;
    private final SettledCards cards;
    private final Tally tally;

    SetApart(BusinessDays days, SettledCards cards, Tally tally) {
        this.days = days;
        this.cards = cards;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("另定目标"),
                        List.of("set target apart"),
                        SENTENCES.say("apartHelp"),
                        SENTENCES.say("apartExample"))
                .taking(Slot.REST)
                .onlyFor(Role.MANAGER, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var words = TargetWords.read(TargetWords.rest(said));
            var asking = words.asking("另定目标 " + TargetWords.rest(said), today, request);
            if (asking.isPresent()) {
                return asking.get();
            }
            var named = Named.in(known.people().on(today), tally.indicators(known));
            var question = TargetQuestion.read(words.whose(), today, named);
            var round = cards.own(question, request, today, known);
            var person = question.person();
            if (person == null || round.offer(person.id()).isEmpty()) {
                throw new Refused(SENTENCES.say("whoApart"));
            }
            var value = words.in(round.measure());
            var noted = new Noted(
                    today, false, List.of(new TargetSetApart(round.number(), person.id(), value, words.reason())));
            var after = known.supposing(request.telling(noted), request.at());
            return Answer.of(request, cards.card(cards.own(question, request, today, after), today, after))
                    .recording(noted);
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }
}
