package io.drumbeat.dingtalk.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work side by side, but one after the other within a conversation, and not more of it than there is room for. */
final class Turns {
    private static final Logger log = LoggerFactory.getLogger(Turns.class);

    private final int room;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition done = lock.newCondition();
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
    private int taken;

    Turns(int room) {
        this.room = room;
    }

    /** @return false if there is no room; then it is not done */
    boolean take(String conversation, Runnable work) {
        lock.lock();
        try {
            if (taken >= room) {
                return false;
            }
            taken++;
            var behind = waiting.get(conversation);
            if (behind != null) {
                behind.add(work);
                return true;
            }
            waiting.put(conversation, new ArrayDeque<>());
        } finally {
            lock.unlock();
        }
        Thread.ofVirtual().name("dingtalk-turn").start(() -> {
            for (var next = work; next != null; next = after(conversation)) {
                run(next);
            }
        });
        return true;
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException ours) {
            log.error("处理钉钉推来的消息时出错", ours);
        }
    }

    private @Nullable Runnable after(String conversation) {
        lock.lock();
        try {
            taken--;
            done.signalAll();
            var next = waiting.getOrDefault(conversation, new ArrayDeque<>()).poll();
            if (next == null) {
                waiting.remove(conversation);
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all is done. @return whether it was, in that time */
    boolean rest(Duration most) throws InterruptedException {
        var left = most.toNanos();
        lock.lock();
        try {
            while (taken > 0 && left > 0) {
                left = done.awaitNanos(left);
            }
            return taken == 0;
        } finally {
            lock.unlock();
        }
    }
}
