package io.drumbeat.chat;

import io.drumbeat.delivery.Conversations;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

class InMemoryRecorderTests extends RecorderContract {
    private final MessageFeed feed = new MessageFeed();
    private final InMemoryRecorder recorder = new InMemoryRecorder(
            TinyTeam.bot(), TinyTeam::book, new Routes(List.of()), feed, Clock.fixed(AT, ZoneOffset.UTC));

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
