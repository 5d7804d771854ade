package io.drumbeat.app;

import io.drumbeat.allowance.Economy;
import io.drumbeat.delivery.Routes;
import io.drumbeat.failure.Failures;
import io.drumbeat.vital.Vital;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks after the month's quota twice a minute, where DingTalk is connected. */
final class Economizing implements SmartLifecycle, Vital {
    private static final Logger log = LoggerFactory.getLogger(Economizing.class);
    private static final int SECONDS = 30;
    private final Economy economy;
    private final boolean needed;
    private final ScheduledExecutorService often = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("quota").factory());
    private volatile boolean running;
    private volatile @Nullable Future<?> looking;

    Economizing(Economy economy, Routes routes) {
        this.economy = economy;
        this.needed = routes.channels().stream()
                .anyMatch(channel -> channel.platform().equals("dingtalk"));
    }

    @Override
    public void start() {
        running = true;
        if (needed) {
            looking = often.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            economy.look();
        } catch (RuntimeException away) {
            log.warn("这次没能核对钉钉额度，半分钟后再看：{}", Failures.kind(away));
        }
    }

    @Override
    public void stop() {
        running = false;
        looking = null;
        often.shutdownNow();
    }

    @Override
    public @Nullable String ailment() {
        var work = looking;
        return work != null && work.isDone() ? "核对额度的线程停了" : null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
