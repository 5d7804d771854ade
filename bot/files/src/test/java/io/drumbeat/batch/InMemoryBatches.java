package io.drumbeat.batch;

import io.drumbeat.decision.Recorder;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.FileFact;
import io.drumbeat.memory.Deciding;
import io.drumbeat.reversal.Progress;
import io.drumbeat.subject.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps dropped files for as long as the test runs; what is wanted of them it asks the recorder. */
public final class InMemoryBatches implements Batches {
    private record Kept(ImportBatch batch, String messageId, byte @Nullable [] content, byte @Nullable [] rows) {}

    private final Supplier<Recorder> recorder;
    private final Map<Long, Kept> kept = new TreeMap<>();
    private final Map<Long, String> leases = new TreeMap<>();

    public InMemoryBatches(Supplier<Recorder> recorder) {
        this.recorder = recorder;
    }

    @Override
    public long open(String messageId, String person, String fileName, byte[] content, Instant at) {
        for (var one : kept.values()) {
            if (one.messageId().equals(messageId)) {
                return one.batch().number();
            }
        }
        var number = kept.size() + 1L;
        var batch = new ImportBatch(number, person, fileName, at, Weighed.NONE, Progress.NONE, 0, 0);
        kept.put(number, new Kept(batch, messageId, content, null));
        return number;
    }

    @Override
    public void weighed(long number, Weighed weighed, byte[] rows) {
        var one = kept.get(number);
        var b = one.batch();
        var now = new ImportBatch(number, b.person(), b.fileName(), b.at(), weighed, b.progress(), 0, 0);
        kept.put(number, new Kept(now, one.messageId(), one.content(), rows));
    }

    @Override
    public Optional<ImportBatch> withNumber(long number) {
        Deciding.asks();
        return Optional.ofNullable(kept.get(number)).map(one -> {
            var b = one.batch();
            return new ImportBatch(
                    number,
                    b.person(),
                    b.fileName(),
                    b.at(),
                    b.weighed(),
                    b.progress(),
                    wanted(FileFact.ImportConfirmed.class, number),
                    wanted(FileFact.ImportTakenBack.class, number));
        });
    }

    private int wanted(Class<? extends Fact> what, long number) {
        return recorder.get().ask(known -> (int) known.ledger().about(new Subject.File(number)).stream()
                .filter(entry -> what.isInstance(entry.fact()))
                .count());
    }

    @Override
    public Optional<byte[]> content(long number) {
        Deciding.asks();
        return Optional.ofNullable(kept.get(number)).map(Kept::content);
    }

    @Override
    public Optional<byte[]> rows(long number) {
        Deciding.asks();
        return Optional.ofNullable(kept.get(number)).map(Kept::rows);
    }

    @Override
    public List<Long> wanted() {
        Deciding.asks();
        return kept.keySet().stream()
                .map(number -> withNumber(number).orElseThrow())
                .filter(batch -> batch.progress().isUnderWay() || batch.isWaiting())
                .map(ImportBatch::number)
                .toList();
    }

    @Override
    public boolean lease(long number, String by, Duration lease) {
        return leases.computeIfAbsent(number, _ -> by).equals(by);
    }

    @Override
    public void progress(long number, Progress progress) {
        var one = kept.get(number);
        var b = one.batch();
        var now = new ImportBatch(number, b.person(), b.fileName(), b.at(), b.weighed(), progress, 0, 0);
        kept.put(number, new Kept(now, one.messageId(), one.content(), one.rows()));
        if (!progress.isUnderWay()) {
            leases.remove(number);
        }
    }

    @Override
    public void forgetContents(Instant before) {
        kept.replaceAll((_, one) ->
                one.batch().at().isBefore(before) && !one.batch().progress().isUnderWay()
                        ? new Kept(one.batch(), one.messageId(), null, null)
                        : one);
    }
}
