package io.drumbeat.app;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Recorder;
import io.drumbeat.people.People;
import java.time.Clock;
import java.util.Map;

/** Says one sentence to itself before the doors open, so that the first person does not wait for the index of names. */
public record Rehearsing(Bot bot, Recorder recorder, People people, Clock clock) {
    /** Nothing of it is recorded. */
    public void once() {
        people.all().stream().findFirst().ifPresent(who -> {
            var request = new Request(
                    "rehearsal", "none", who, new Chat.Direct(who.id()), "拜访 客户", Map.of(), null, clock.instant());
            recorder.ask(known -> bot.answer(request, known));
        });
    }
}
