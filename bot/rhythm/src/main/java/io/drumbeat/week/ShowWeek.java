package io.drumbeat.week;

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
final class ShowWeek implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowWeek.class);
    private final BusinessDays days;
    private final WeeklyCard card;

    ShowWeek(BusinessDays days, WeeklyCard card) {
        this.days = days;
        this.card = card;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("周计划"), List.of("weekplan"), SENTENCES.say("help"), SENTENCES.say("example"))
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        if (!request.who().sells()) {
            return Answer.of(request, Card.info(SENTENCES.say("notSelling")));
        }
        var today = days.of(request.at(), request.who().zone());
        return Answer.privately(request, card.of(request.who(), today, known));
    }
}
