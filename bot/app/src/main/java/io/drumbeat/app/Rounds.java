package io.drumbeat.app;

import io.drumbeat.vital.Vital;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What an instance looks after again and again beside its work: at the start and then at its pace. Starting does not wait
 * for it, and what goes wrong once is tried again the next time.
 */
final class Rounds implements SmartLifecycle, Vital {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final List<Round> rounds;
    private volatile List<? extends Future<?>> going = List.of();
    private @Nullable ScheduledExecutorService threads;

    /** @param every how long it rests in between */
    record Round(String name, Duration every, Runnable task) {}

    Rounds(List<Round> rounds) {
        this.rounds = List.copyOf(rounds);
    }

    @Override
    public synchronized void start() {
        // one for each: reading all contacts takes minutes, and listening must not wait for it
        var started = Executors.newScheduledThreadPool(
                rounds.size(), Thread.ofPlatform().daemon().name("rounds-", 0).factory());
        going = rounds.stream()
                .map(round -> started.scheduleWithFixedDelay(
                        () -> quietly(round), 0, round.every().toSeconds(), TimeUnit.SECONDS))
                .toList();
        threads = started;
    }

    /** What throws would never be run again. */
    private static void quietly(Round round) {
        try {
            round.task().run();
        } catch (RuntimeException broken) {
            log.warn("{}时出错，下次再来", round.name(), broken);
        }
    }

    @Override
    public synchronized void stop() {
        going = List.of();
        var running = threads;
        if (running != null) {
            running.shutdownNow();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    @Override
    public @Nullable String ailment() {
        return going.stream().anyMatch(Future::isDone) ? "照看平台的线程停了" : null;
    }

    /** Before the opening. */
    @Override
    public int getPhase() {
        return -1500;
    }
}
