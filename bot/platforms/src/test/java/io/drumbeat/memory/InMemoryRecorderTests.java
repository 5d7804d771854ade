package io.drumbeat.memory;

import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.delivery.MessageFeed;
import java.time.Clock;
import java.time.ZoneOffset;

class InMemoryRecorderTests extends RecorderContract {
    private final MessageFeed feed = new MessageFeed();
    private final InMemoryRecorder recorder = new InMemoryRecorder(
            TinyTeam.bot(), TinyTeam::ledger, TinyTeam.routes(), feed, Clock.fixed(AT, ZoneOffset.UTC));

    @Override
    protected Recorder recorder() {
        return recorder;
    }

    @Override
    protected Conversations conversations() {
        return recorder.conversations();
    }

    @Override
    protected MessageFeed feed() {
        return feed;
    }
}
