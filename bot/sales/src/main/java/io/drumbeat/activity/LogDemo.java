package io.drumbeat.activity;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.fact.ActivityFact.Activity;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(12)
final class LogDemo implements Command {
    private final Activities activities;

    LogDemo(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Usage usage() {
        return Activities.usage(List.of("演示"), List.of("demo"), "记一次演示", "演示 美的 王工 看了新版 明天送方案")
                .telling(Deed.DEMO)
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return activities.log(Activity.DEMO, Measure.DEMOS, said, request, known);
    }
}
