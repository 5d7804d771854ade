package io.drumbeat.sql;

import io.drumbeat.chat.Recorder;
import io.drumbeat.chat.RecorderContract;
import io.drumbeat.delivery.Conversations;
import org.junit.jupiter.api.AfterEach;

class SqlRecorderTests extends RecorderContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final SqlRecorder recorder = database.recorder();

    @Override
    protected Recorder recorder() {
        return recorder;
    }

    @Override
    protected Conversations conversations() {
        return database.conversations();
    }

    @AfterEach
    void close() {
        recorder.close();
        database.close();
    }
}
