package io.drumbeat.wish;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.fact.StaffFact.ReminderFact;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderMuted;
import io.drumbeat.ledger.Known;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(92)
final class SkipToday implements Command {
    private final Kinds kinds;
    private final Wished wished;

    SkipToday(Kinds kinds, Wished wished) {
        this.kinds = kinds;
        this.wished = wished;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("今天不用", "今天别提醒", "今天别发", "今天不要提醒", "今天别打扰", "今天勿扰", "今天安静"),
                        List.of("not today", "no reminders today"),
                        "今天不再收提醒，明天照常",
                        "今天别提醒")
                .taking(Slot.REST)
                .being(Trait.OF_THE_BOT);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = request.at().atZone(request.who().zone()).toLocalDate();
        var push = kinds.in(said.text());
        if (push.filter(one -> !one.kind().optional()).isPresent()) {
            return wished.owed(request, push.get().kind().name());
        }
        var fact = new ReminderMuted(push.map(one -> one.name()).orElse(ReminderFact.EVERY), today);
        var told = push.map(one -> Wished.SENTENCES.say(
                        "notToday", Map.of("kind", one.kind().name())))
                .orElseGet(() -> Wished.SENTENCES.say("nothingToday"));
        return wished.recording(request, known, fact, told);
    }
}
