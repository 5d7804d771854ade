package io.drumbeat.activity;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.fact.ActivityFact.Activity;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(10)
final class LogVisit implements Command {
    private final Activities activities;

    LogVisit(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Usage usage() {
        return Activities.usage(List.of("拜访", "见"), List.of("visit"), "记一次拜访", "拜访 华为 张总 谈续约 下周三回访")
                .telling(Deed.VISIT)
                .heard(Turn.ANYWHERE, "见面聊了、见面谈了、见了一面、见了个面、met")
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return activities.log(Activity.VISIT, Measure.VISITS, said, request, known);
    }
}
