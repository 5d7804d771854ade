package io.drumbeat.today;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.progress.Topic;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(30)
final class ShowToday implements Command {
    private final BusinessDays days;
    private final TodayCard card;

    ShowToday(BusinessDays days, TodayCard card) {
        this.days = days;
        this.card = card;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("今天"), List.of("today"), "今天记了什么，还有什么要做", "今天")
                .being(Trait.LOOKS)
                .heard(Turn.ASKING, "干了啥、干了什么、做了什么、做了啥、记了什么、记了啥、要做什么、要干什么、要干嘛、该做什么、有什么安排、有啥安排、有什么要做的", "有哪些事、有什么事、待办");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var topic = Topic.TODAY.of(request.who().id(), today);
        var shown = Say.about(topic, request.chat(), Say.Kind.REPLY, card.of(request.who(), today, known));
        return new Answer(null, List.of(shown), List.of(), null);
    }
}
