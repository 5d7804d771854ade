package io.drumbeat.feishu.wire;

import io.drumbeat.feishu.frame.Frames;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one line alive and notices when it is not: pings at the platform's pace, and hangs up when nothing was heard for
 * longer than a ping and its pong may take. A half-open line would otherwise look well for a quarter of an hour.
 */
final class Pulse {
    private final Line line;
    private final ScheduledExecutorService timer;
    private final Duration margin;
    private Duration ping;
    private @Nullable Future<?> nextPing;
    private @Nullable Future<?> nextLook;

    /** @param margin how long a pong may take */
    Pulse(Line line, ScheduledExecutorService timer, Duration margin, Duration ping) {
        this.line = line;
        this.timer = timer;
        this.margin = margin;
        this.ping = ping;
    }

    synchronized void start() {
        beat();
        look();
    }

    /** Goes on at another pace, at once. */
    synchronized void at(Duration told) {
        if (!told.equals(ping) && !line.isOver()) {
            ping = told;
            cancel(nextPing);
            cancel(nextLook);
            start();
        }
    }

    private synchronized void beat() {
        if (!line.isOver()) {
            line.send(Frames.ping(line.service()));
            nextPing = after(ping, this::beat);
        }
    }

    private synchronized void look() {
        if (line.isOver()) {
            return;
        }
        var allowed = ping.plus(margin);
        var left = allowed.minus(line.silence());
        if (left.isPositive()) {
            nextLook = after(left, this::look);
        } else {
            line.drop("飞书超过 " + allowed.toSeconds() + " 秒没有任何动静");
        }
    }

    private Future<?> after(Duration wait, Runnable task) {
        return timer.schedule(task, wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void cancel(@Nullable Future<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }
}
