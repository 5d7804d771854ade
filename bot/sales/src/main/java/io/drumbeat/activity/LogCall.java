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
@Order(11)
final class LogCall implements Command {
    private final Activities activities;

    LogCall(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Usage usage() {
        return Activities.usage(List.of("电话", "打电话", "通话"), List.of("call"), "记一通电话", "电话 华润 李经理 确认预算")
                .telling(Deed.CALL)
                .heard(
                        Turn.ANYWHERE,
                        "打了电话、打过电话、打了个电话、打个电话、通了电话、通了话、通完话、去了个电话、回了个电话、去了电话、回了电话、打了一个电话",
                        "通了个电话、通完电话、通电话、通个电话、打完电话、一个电话")
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return activities.log(Activity.CALL, Measure.CALLS, said, request, known);
    }
}
