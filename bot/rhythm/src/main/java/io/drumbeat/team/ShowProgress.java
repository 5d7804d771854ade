package io.drumbeat.team;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.progress.ProgressCard;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(31)
final class ShowProgress implements Command {
    private final BusinessDays days;
    private final ProgressCard own;
    private final TeamCard team;

    ShowProgress(BusinessDays days, ProgressCard own, TeamCard team) {
        this.days = days;
        this.own = own;
        this.team = team;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("进度"), List.of("progress"), "本月离目标还有多远；“进度 本周”看这一周", "进度")
                .being(Trait.LOOKS)
                .taking(Slot.PERSON, Slot.PERIOD)
                .being(Trait.COUNTS)
                .heard(Turn.ASKING, "达标概率、达标概率多少、能达标吗、能不能达标、达得了标吗")
                .heard(
                        Turn.ASKING_OF,
                        "怎么样、怎么样了、怎样、如何、咋样、咋样了、完成了多少、完成多少、做了多少、做得怎么样、干得怎么样、业绩、业绩怎么样、业绩如何",
                        "还差多少、差多少、达成多少、完成情况、完成得怎么样、完成情况怎么样、达标了吗、达标没、达标了没、指标完成多少、完成率、完成率多少");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var asked = said.get(Slot.PERSON).orElse(request.who());
        var today = days.of(request.at(), asked.zone());
        var when = ProgressCard.When.of(today, said.get(Slot.PERIOD).orElse(null));
        var lineup = known.people().on(when.day());
        var person = lineup.get(asked.id());
        if (!lineup.maySee(request.who(), person.id())) {
            return Answer.of(request, Card.warn("%s 的进度只有本人和主管能看".formatted(person.name())));
        }
        return Answer.of(request, card(person, request.who(), when, known));
    }

    private Card card(Person person, Person reader, ProgressCard.When when, Known known) {
        return person.sells()
                ? own.of(person, reader, when, known)
                : team.of(
                        new Look(person, reader, null, 1),
                        TeamSpan.of(when.isMonth() ? Period.day(when.day()) : when.span(), when.today()),
                        known);
    }
}
