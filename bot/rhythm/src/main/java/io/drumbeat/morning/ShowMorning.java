package io.drumbeat.morning;

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
@Order(29)
final class ShowMorning implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowMorning.class);
    private final BusinessDays days;
    private final MorningCard card;

    ShowMorning(BusinessDays days, MorningCard card) {
        this.days = days;
        this.card = card;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("早报", "值多少"), List.of("morning"), SENTENCES.say("help"), SENTENCES.say("example"))
                .being(Trait.LOOKS)
                .being(Trait.FOR_SELLERS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        if (!request.who().sells()) {
            return Answer.of(request, Card.info(SENTENCES.say("notSelling")));
        }
        var today = days.of(request.at(), request.who().zone());
        return Answer.privately(request, card.asked(request.who(), today, known));
    }
}
