package io.drumbeat.round;

import io.drumbeat.agreement.Inquiry;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact.TargetFact.TargetAnswered;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Records what somebody says to a proposal; nobody else sees it before the seal is off. */
final class Answering {
    private static final Sentences SENTENCES = Sentences.beside(Answering.class);

    private Answering() {}

    static Answer answer(Round round, TargetAnswered said, LocalDate today, Request request, Known known) {
        var noted = new Noted(today, false, List.of(said));
        var about = Map.of(
                "year", Integer.toString(round.proposed().year()),
                "measure", round.measure().label(),
                "value", round.measure().show(said.value()));
        var card = Card.good(
                said.reason() == null ? SENTENCES.say("taken", about) : SENTENCES.say("countered", about),
                new Element.Text(SENTENCES.say(
                        "until", Map.of("until", round.proposed().until().toString()))));
        var answer = Answer.of(request, card).recording(noted);
        var last = round.silent().equals(List.of(request.who().id()));
        return last ? answer.also(all(round, known)) : answer;
    }

    /** Whoever proposed hears that nobody is missing any more. */
    private static Say all(Round round, Known known) {
        var card = Card.info(
                SENTENCES.say(
                        "all",
                        Map.of(
                                "count", round.proposed().offers().size(),
                                "year", Integer.toString(round.proposed().year()),
                                "leader", Inquiry.name(round.leader(), known))),
                Element.Buttons.of(Button.primary(SENTENCES.say("look"), "签发目标 " + round.said())));
        return Say.about("goal-round/" + round.number(), new Chat.Direct(round.leader()), Say.Kind.REMINDER, card);
    }
}
