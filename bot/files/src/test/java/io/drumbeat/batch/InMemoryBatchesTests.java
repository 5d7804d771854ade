package io.drumbeat.batch;

import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.memory.InMemoryRecorder;
import io.drumbeat.memory.TinyTeam;
import java.time.Clock;
import java.util.List;

class InMemoryBatchesTests extends BatchesContract {
    private final InMemoryRecorder recorder = new InMemoryRecorder(
            TinyTeam.bot(), TinyTeam::ledger, new Routes(List.of()), new MessageFeed(), Clock.systemUTC());
    private final Batches batches = new InMemoryBatches(() -> recorder);

    @Override
    protected Batches batches() {
        return batches;
    }

    @Override
    protected Recorder recorder() {
        return recorder;
    }
}
