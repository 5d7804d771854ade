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
@Order(13)
final class LogFollowUp implements Command {
    private final Activities activities;

    LogFollowUp(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Usage usage() {
        return Activities.usage(List.of("跟进", "微信"), List.of("followup"), "记一次跟进", "跟进 华为 张总 合同在走法务")
                .telling(Deed.TOUCH)
                .heard(Turn.ANYWHERE, "发微信、发了微信、发了个微信、发了条微信、发个微信、微信上、微信聊了、follow up、follow-up", "followed up")
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        return activities.log(Activity.FOLLOWUP, Measure.FOLLOWUPS, said, request, known);
    }
}
