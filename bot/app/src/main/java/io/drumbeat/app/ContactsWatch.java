package io.drumbeat.app;

import io.drumbeat.roster.Roster;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the platforms' contacts whole at the start and every six hours, since events can be lost; and takes over every
 * minute what other instances have read. Starting does not wait for the platforms.
 */
final class ContactsWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ContactsWatch.class);
    private static final Duration BETWEEN = Duration.ofHours(6);
    private static final Duration GLANCE = Duration.ofMinutes(1);

    private final Roster roster;
    private @Nullable ScheduledExecutorService reader;

    ContactsWatch(Roster roster) {
        this.roster = roster;
    }

    @Override
    public synchronized void start() {
        roster.reload();
        if (!roster.platforms().isEmpty()) {
            var thread = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("contacts").factory());
            thread.scheduleWithFixedDelay(
                    () -> quietly(() -> roster.platforms().forEach(roster::read)),
                    0,
                    BETWEEN.toMinutes(),
                    TimeUnit.MINUTES);
            thread.scheduleWithFixedDelay(
                    () -> quietly(roster::reload), GLANCE.toSeconds(), GLANCE.toSeconds(), TimeUnit.SECONDS);
            reader = thread;
        }
    }

    /** What throws would never be run again. */
    private static void quietly(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException broken) {
            log.warn("读通讯录时出错，下次再读", broken);
        }
    }

    @Override
    public synchronized void stop() {
        var thread = reader;
        if (thread != null) {
            thread.shutdownNow();
            reader = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return reader != null;
    }

    /** Before the opening, so that nobody who speaks first is a stranger by mistake. */
    @Override
    public int getPhase() {
        return -1500;
    }
}
