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
import io.drumbeat.team.TeamCard;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(30)
final class ShowWeek implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowWeek.class);
    private final BusinessDays days;
    private final WeeklyCard card;

    private final TeamCard team;

    ShowWeek(BusinessDays days, WeeklyCard card, TeamCard team) {
        this.days = days;
        this.card = card;
        this.team = team;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("周计划"), List.of("weekplan"), SENTENCES.say("help"), SENTENCES.say("example"))
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        if (request.who().role().leads()) {
            return Answer.of(request, team.weekly(request.who(), today, known));
        }
        if (!request.who().sells()) {
            return Answer.of(request, Card.info(SENTENCES.say("notSelling")));
        }
        return Answer.privately(request, card.asked(request.who(), today, known));
    }
}
