package io.drumbeat.sql;

import io.drumbeat.chat.Recorder;
import io.drumbeat.chat.RecorderContract;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class SqlRecorderTests extends RecorderContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final MessageFeed feed = new MessageFeed();
    private final SqlRecorder recorder = database.recorder(new Routes(List.of()), feed, Duration.ofMillis(2500));

    @Override
    protected Recorder recorder() {
        return recorder;
    }

    @Override
    protected Conversations conversations() {
        return database.conversations();
    }

    @Override
    protected MessageFeed feed() {
        return feed;
    }

    @AfterEach
    void close() {
        recorder.close();
        database.close();
    }
}
