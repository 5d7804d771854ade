package io.drumbeat.run;

import java.time.Clock;
import java.time.Duration;

class InMemoryRunsTests extends RunsContract {
    @Override
    protected Runs runs(Duration lease) {
        return new InMemoryRuns(Clock.systemUTC(), lease);
    }
}
