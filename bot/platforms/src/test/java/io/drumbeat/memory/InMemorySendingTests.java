package io.drumbeat.memory;

import io.drumbeat.chat.Message;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.run.Deliveries;
import java.time.Clock;
import java.time.ZoneOffset;

class InMemorySendingTests extends SendingContract {
    private final InMemoryRecorder recorder = new InMemoryRecorder(
            TinyTeam.bot(),
            TinyTeam::ledger,
            TinyTeam.routes(),
            new MessageFeed(),
            Clock.fixed(RecorderContract.AT, ZoneOffset.UTC));

    @Override
    protected Recorder recorder() {
        return recorder;
    }

    @Override
    protected Conversations conversations() {
        return recorder.conversations();
    }

    @Override
    protected Deliveries deliveries() {
        return recorder.deliveries();
    }

    @Override
    protected String sentAs(Message message) {
        return message.id();
    }
}
