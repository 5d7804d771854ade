package io.drumbeat.round;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsProposed;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends proposals to everybody they are for, once whoever proposes has looked at them. */
@Component
public final class Publishing {
    private static final Sentences SENTENCES = Sentences.beside(Publishing.class);
    private final RoundCards cards;
    private final CurrentRounds rounds;

    Publishing(RoundCards cards, CurrentRounds rounds) {
        this.cards = cards;
        this.rounds = rounds;
    }

    /**
     * What would be sent, for whoever sends it.
     *
     * @param beside what they have to look at first, as targets that can hardly be reached
     * @param line that sends it
     */
    public Answer shown(TargetsProposed proposed, List<Element> beside, String line, Request request, Known known) {
        refuseASecond(proposed, request, known);
        var round = rounds.proposed(known.nextReceipt(), request.who().id(), proposed, known);
        var card = cards.draft(round, known);
        for (var element : beside) {
            card = card.and(element);
        }
        return Answer.of(request, card.and(Element.Buttons.of(Button.primary(SENTENCES.say("send"), line))));
    }

    /** @throws Refused while another round of theirs for the same year waits to be signed */
    public Answer sent(TargetsProposed proposed, LocalDate today, Request request, Known known) {
        var number = known.nextReceipt();
        refuseASecond(proposed, request, known);
        var round = rounds.proposed(number, request.who().id(), proposed, known);
        var said = Map.of(
                "count", proposed.offers().size(),
                "number", Long.toString(number),
                "until", proposed.until().toString());
        var answer = Answer.of(
                        request,
                        Card.good(
                                SENTENCES.say("sent", said),
                                new Element.Text(SENTENCES.say("sealed")),
                                Element.Buttons.of(Button.of("签发目标", "签发目标 " + round.said()))))
                .recording(new Noted(today, false, List.of(proposed)));
        for (var offer : proposed.offers()) {
            answer = answer.also(Say.about(
                    "goal-round/" + number,
                    new Chat.Direct(offer.person()),
                    Say.Kind.REMINDER,
                    cards.offer(round, offer, today, known)));
        }
        return answer;
    }

    /** What was proposed to somebody, once more. */
    public Card again(Round round, Offer offer, LocalDate today, Known known) {
        return cards.offer(round, offer, today, known);
    }

    private void refuseASecond(TargetsProposed proposed, Request request, Known known) {
        rounds.of(request.who().id(), known).stream()
                .filter(round -> round.leader().equals(request.who().id()) && !round.signed())
                .filter(round -> round.proposed().year() == proposed.year()
                        && round.proposed().measure().equals(proposed.measure()))
                .findFirst()
                .ifPresent(round -> {
                    throw new Refused(SENTENCES.say("running", Map.of("number", Long.toString(round.number()))));
                });
    }
}
