package io.drumbeat.feishu.wire;

import io.drumbeat.connection.Connection;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Holds a line to Feishu open for as long as the bot runs, without a public address. Whatever ends or refuses it, another
 * one is tried after a random, growing wait, for ever. The vendor's own client cannot be stopped, loses fragments and goes
 * deaf after a refused handshake; its frames are used, its connection is not.
 */
public final class LongConnection implements Connection, SmartLifecycle {
    private final Settings settings;
    private final Inbound inbound;
    private final Clock wall;
    private volatile @Nullable Keeper keeper;

    /** @param wall the real time, for when the platform was heard last */
    public LongConnection(Settings settings, Inbound inbound, Clock wall) {
        this.settings = settings;
        this.inbound = inbound;
        this.wall = wall;
    }

    /**
     * What it needs to be told.
     *
     * @param timeout how long asking for the address may take, and how long dialling it
     * @param firstWait the longest wait before the first try to connect again; it doubles with each failure
     * @param margin how long a pong may take before the line counts as dead
     * @param drain how long stopping may wait for what is being worked on
     * @param carried how many events may wait and run in all; more are answered with 500
     * @param sideBySide how many of them may run
     * @param plainAllowed whether {@code ws://} to this machine is fine
     */
    public record Settings(
            String baseUrl,
            String appId,
            String appSecret,
            Duration timeout,
            Duration firstWait,
            Duration margin,
            Duration drain,
            int carried,
            int sideBySide,
            boolean plainAllowed) {
        @Override
        public String toString() {
            return "Settings[appId=" + appId + ", baseUrl=" + baseUrl + "]";
        }
    }

    @Override
    public String platform() {
        return "feishu";
    }

    @Override
    public Status status() {
        var current = keeper;
        return current == null ? new Status(false, null, 0, "飞书长连接没有在运行") : current.status();
    }

    /** Returns at once; a platform that cannot be reached does not keep the bot from starting. */
    @Override
    public synchronized void start() {
        if (keeper == null) {
            var fresh = new Keeper(settings, inbound, wall);
            keeper = fresh;
            fresh.start();
        }
    }

    /** Beside the other parts that stop, since it may take some seconds. */
    @Override
    public void stop(Runnable stopped) {
        Thread.ofVirtual().name("feishu-stop").start(() -> {
            try {
                stop();
            } finally {
                stopped.run();
            }
        });
    }

    /** Takes nothing more, answers what is being worked on, says goodbye; within ten seconds in any case. */
    @Override
    public synchronized void stop() {
        var current = keeper;
        if (current != null) {
            current.stop();
            keeper = null;
        }
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }
}
