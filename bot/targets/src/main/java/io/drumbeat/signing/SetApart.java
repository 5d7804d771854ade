package io.drumbeat.signing;

import io.drumbeat.agreement.Inquiry;
import io.drumbeat.apportion.Apportion;
import io.drumbeat.ask.Named;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.bargain.TargetWords;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.fact.StaffFact.TargetFact.TargetSetApart;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Role;
import io.drumbeat.reach.Likely;
import io.drumbeat.round.Round;
import io.drumbeat.round.RoundCards;
import io.drumbeat.sentence.Sentences;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(38)
final class SetApart implements Command {
    private static final Sentences SENTENCES = Sentences.beside(SetApart.class);
    private final BusinessDays days;
    private final SettledCards cards;
    private final Tally tally;
    private final Likely likely;

    SetApart(BusinessDays days, SettledCards cards, Tally tally, Likely likely) {
        this.likely = likely;
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
            var named = Named.in(known.people().on(today), tally.indicators(known));
            var words = TargetWords.read(TargetWords.rest(said), today, named);
            var asking = words.asking("另定目标 " + TargetWords.rest(said), today, request);
            if (asking.isPresent()) {
                return asking.get();
            }
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
            var offer = round.offer(person.id()).orElseThrow();
            var card = cards.card(cards.own(question, request, today, after), today, after);
            for (var doubt : doubts(round, offer, value, today, known)) {
                card = card.and(new Element.Text(doubt));
            }
            var answer = cards.shown(card, round, today, request).recording(noted);
            return toldAgain(answer, cards.own(question, request, today, after), person.id(), words.reason(), known);
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }

    private static Answer toldAgain(Answer answer, Round now, String person, String reason, Known known) {
        return now.asksAgain(person)
                ? answer.also(Say.about(
                        "goal-round/" + now.number(),
                        new Chat.Direct(person),
                        Say.Kind.REMINDER,
                        askingAgain(now, person, reason, known)))
                : answer;
    }

    /** Whoever took their figure is asked before they have more. */
    private static Card askingAgain(Round round, String person, String reason, Known known) {
        var measure = round.measure();
        var apart = Objects.requireNonNull(round.apart().get(person));
        return Card.info(
                SENTENCES.say(
                        "moreForYou",
                        Map.of(
                                "leader", Inquiry.name(round.leader(), known),
                                "year", Integer.toString(round.proposed().year()),
                                "measure", measure.label(),
                                "took", measure.show(round.accepted().getOrDefault(person, 0L)),
                                "value", measure.show(apart.value()))),
                new Element.Text(SENTENCES.say("moreReason", Map.of("reason", reason))),
                Element.Buttons.of(Button.primary(SENTENCES.say("take"), RoundCards.taking(round))),
                RoundCards.counter(round));
    }

    /** What whoever sets it had better look at twice: it is allowed, and said. */
    private List<String> doubts(Round round, Offer offer, long value, LocalDate today, Known known) {
        var measure = round.measure();
        var doubts = new ArrayList<String>();
        var name = Inquiry.name(offer.person(), known);
        if (value > offer.cap()) {
            doubts.add(SENTENCES.say("aboveCap", Map.of("person", name, "cap", measure.show(offer.cap()))));
        } else if (value < offer.floor()) {
            doubts.add(SENTENCES.say("belowFloor", Map.of("person", name, "floor", measure.show(offer.floor()))));
        }
        var weights = offer.months().stream().map(BigInteger::valueOf).toList();
        var months = Arrays.stream(Apportion.byWeights(value, weights)).boxed().toList();
        var apart = new Offer(offer.person(), months, offer.floor(), offer.cap(), offer.why());
        likely.doubtful(apart, measure, today, known).ifPresent(doubts::add);
        return doubts;
    }
}
