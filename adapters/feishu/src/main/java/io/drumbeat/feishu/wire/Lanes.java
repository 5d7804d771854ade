package io.drumbeat.feishu.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One chat's messages one after the other, different chats side by side; and no more of both than can be carried. */
final class Lanes {
    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    private final int most;
    private final Semaphore sideBySide;
    private final Map<String, Queue<Runnable>> lanes = new HashMap<>();
    private int carried;
    private boolean closed;

    /**
     * @param most how many may be waiting and running in all
     * @param sideBySide how many may be running
     */
    Lanes(int most, int sideBySide) {
        this.most = most;
        this.sideBySide = new Semaphore(sideBySide);
    }

    /** Whether it was taken; if not, it will not run. */
    synchronized boolean take(String lane, Runnable task) {
        if (closed || carried >= most) {
            return false;
        }
        carried++;
        var queue = lanes.get(lane);
        if (queue == null) {
            queue = new ArrayDeque<>();
            lanes.put(lane, queue);
            Thread.ofVirtual().name("feishu-lane").start(() -> run(lane));
        }
        queue.add(task);
        return true;
    }

    /** Whatever one task does, the next ones of its chat come. */
    @SuppressWarnings("IllegalCatch")
    private void run(String lane) {
        for (var task = next(lane); task != null; task = next(lane)) {
            sideBySide.acquireUninterruptibly();
            try {
                task.run();
            } catch (Throwable broken) {
                log.error("处理飞书的一条时出错：{}", broken.getClass().getName());
            } finally {
                sideBySide.release();
                done();
            }
        }
    }

    private synchronized @Nullable Runnable next(String lane) {
        var queue = lanes.get(lane);
        var task = queue == null ? null : queue.poll();
        if (task == null) {
            lanes.remove(lane);
        }
        return task;
    }

    private synchronized void done() {
        carried--;
        if (carried == 0) {
            notifyAll();
        }
    }

    /** Takes nothing more, and waits for what it carries. */
    synchronized void drain(Duration longest) throws InterruptedException {
        closed = true;
        var until = System.nanoTime() + longest.toNanos();
        while (carried > 0) {
            var left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
