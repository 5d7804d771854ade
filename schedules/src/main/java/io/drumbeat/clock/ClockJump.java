package io.drumbeat.clock;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.kept.TimeTravel;
import io.drumbeat.schedule.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Moves the demo clock from one due push to the next, so that each is said and delivered at its own time. */
public final class ClockJump implements TimeTravel {
    private final DemoClock clock;
    private final Pushes pushes;
    private final Expansion expansion;
    private final Runnable awaitDelivered;

    /** @param awaitDelivered returns once nothing waits in the outbox that could be sent now */
    public ClockJump(DemoClock clock, Pushes pushes, Expansion expansion, Runnable awaitDelivered) {
        this.clock = clock;
        this.pushes = pushes;
        this.expansion = expansion;
        this.awaitDelivered = awaitDelivered;
    }

    @Override
    public List<Fired> to(Instant instant) {
        var fired = new ArrayList<Fired>();
        pushes.alone(() -> {
            var now = clock.instant();
            if (instant.isBefore(now)) {
                throw new IllegalArgumentException("时钟只能往前拨：现在是 \"%s\"，不能回到 \"%s\"".formatted(now, instant));
            }
            pushes.runDue(now);
            expansion.layOut(now);
            expansion.finish(now);
            for (var occurrence : pushes.between(now, instant)) {
                clock.advanceTo(occurrence.at());
                var run = pushes.open(occurrence);
                expansion.layOut(occurrence.at());
                expansion.finish(run, occurrence.at()).forEach(message -> fired.add(fired(occurrence, message)));
                awaitDelivered.run();
            }
            clock.advanceTo(instant);
            pushes.seen(instant);
        });
        return List.copyOf(fired);
    }

    private static Fired fired(Occurrence occurrence, Message message) {
        var to =
                switch (message.chat()) {
                    case Chat.Direct(var person) -> person;
                    case Chat.Group(var team) -> team;
                };
        return new Fired(occurrence.push(), occurrence.at(), to, message.chat(), message.id());
    }
}
