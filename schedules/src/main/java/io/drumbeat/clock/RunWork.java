package io.drumbeat.clock;

import io.drumbeat.vital.Vital;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every second whether a run is on its way, and makes its steps until none is left. Other instances do the same, and
 * each makes what the others have not taken.
 */
final class RunWork implements SmartLifecycle, Vital {
    private static final Logger log = LoggerFactory.getLogger(RunWork.class);
    private static final Duration ONE_STEP = Duration.ofSeconds(10);

    private final Pushes pushes;
    private final Expansion expansion;
    private final Clock clock;
    private @Nullable ScheduledExecutorService thread;
    private volatile @Nullable Future<?> looking;

    RunWork(Pushes pushes, Expansion expansion, Clock clock) {
        this.pushes = pushes;
        this.expansion = expansion;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("runs").factory());
        looking = thread.scheduleWithFixedDelay(this::work, 1, 1, TimeUnit.SECONDS);
    }

    private void work() {
        try {
            pushes.alone(() -> expansion.layOut(clock.instant()));
            while (isRunning() && pushes.alone(() -> expansion.step(clock.instant()))) {
                // between two steps whoever else waits has their turn
            }
        } catch (RuntimeException broken) {
            // the next look tries again, and what was sent stays sent
            log.warn("推送没能继续，稍后再试", broken);
        }
    }

    /** The step that is being made is finished; the rest waits for another instance or the next start. */
    @Override
    public synchronized void stop() {
        if (thread != null) {
            looking = null;
            thread.shutdown();
            try {
                if (!thread.awaitTermination(ONE_STEP.toSeconds(), TimeUnit.SECONDS)) {
                    log.warn("推送的一步还没发完就停了，下次接着发");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public @Nullable String ailment() {
        var work = looking;
        return work != null && work.isDone() ? "发推送的线程停了" : null;
    }

    @Override
    public boolean isRunning() {
        var work = looking;
        return work != null && !work.isDone();
    }
}
