package io.drumbeat.sql.run;

import io.drumbeat.run.Runs;
import io.drumbeat.run.RunsContract;
import io.drumbeat.sql.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

class SqlRunsTests extends RunsContract {
    private final TestDatabase database = TestDatabase.fresh();

    @Override
    protected Runs runs(Duration lease) {
        return new SqlRuns(database.template, database.transactions, lease);
    }

    @AfterEach
    void close() {
        database.close();
    }
}
