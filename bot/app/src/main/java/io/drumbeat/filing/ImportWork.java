package io.drumbeat.filing;

import io.drumbeat.batch.Importer;
import io.drumbeat.vital.Vital;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every second whether a file waits to be told or taken back, for as long as the bot runs. */
final class ImportWork implements SmartLifecycle, Vital {
    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);
    private final Importer importer;
    private @Nullable ScheduledExecutorService thread;
    private volatile @Nullable Future<?> looking;

    ImportWork(Importer importer) {
        this.importer = importer;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("importer").factory());
        looking = thread.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.SECONDS);
    }

    private void work() {
        try {
            importer.work();
        } catch (RuntimeException broken) {
            // the next look tries again, and what was told stays told
            log.warn("导入没能继续，稍后再试", broken);
        }
    }

    /** The part that is being told is finished; the rest waits for the next start. */
    @Override
    public synchronized void stop() {
        looking = null;
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public @Nullable String ailment() {
        var work = looking;
        return work != null && work.isDone() ? "导入的线程停了" : null;
    }

    @Override
    public boolean isRunning() {
        var work = looking;
        return work != null && !work.isDone();
    }
}
