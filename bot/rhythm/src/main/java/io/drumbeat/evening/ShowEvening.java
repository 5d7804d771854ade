package io.drumbeat.evening;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(30)
final class ShowEvening implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowEvening.class);
    private final BusinessDays days;
    private final EveningCard card;

    ShowEvening(BusinessDays days, EveningCard card) {
        this.days = days;
        this.card = card;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("收工"), List.of("wrapup"), SENTENCES.say("help"), SENTENCES.say("example"))
                .being(Trait.LOOKS)
                .being(Trait.FOR_SELLERS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var who = request.who();
        if (!who.sells()) {
            return Answer.of(request, Card.info(SENTENCES.say("notSelling")));
        }
        var today = days.of(request.at(), who.zone());
        return Answer.of(request, card.missing(who, today, known).orElseGet(() -> card.nothing(who, today, known)));
    }
}
