package io.drumbeat.sql.batch;

import io.drumbeat.batch.Batches;
import io.drumbeat.batch.BatchesContract;
import io.drumbeat.decision.Recorder;
import io.drumbeat.sql.SqlRecorder;
import io.drumbeat.sql.TestDatabase;
import org.junit.jupiter.api.AfterEach;

class SqlBatchesTests extends BatchesContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final SqlRecorder recorder = database.recorder();
    private final Batches batches = new SqlBatches(database.jdbc, TestDatabase.JSON);

    @Override
    protected Batches batches() {
        return batches;
    }

    @Override
    protected Recorder recorder() {
        return recorder;
    }

    @AfterEach
    void close() {
        recorder.close();
        database.close();
    }
}
