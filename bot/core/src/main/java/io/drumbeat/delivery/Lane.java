package io.drumbeat.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One platform's way through the dispatcher: a loop that leases, and a few sendings side by side. */
final class Lane {
    private static final Logger log = LoggerFactory.getLogger(Lane.class);
    private static final int MOST_AT_ONCE = 16;
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Channel channel;
    private final Sending sending;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int underWay;
    private boolean woken;
    private boolean failing;
    private volatile boolean stopped;

    Lane(Outbox outbox, Channel channel, Sending sending) {
        this.outbox = outbox;
        this.channel = channel;
        this.sending = sending;
    }

    String platform() {
        return channel.platform();
    }

    void start() {
        Thread.ofVirtual().name("dispatch-" + platform()).start(this::loop);
    }

    private void loop() {
        while (!stopped) {
            var free = awaitFree();
            var due = stopped ? List.<Due>of() : lease(free);
            due.forEach(this::send);
            if (due.isEmpty()) {
                rest();
            }
        }
    }

    private List<Due> lease(int most) {
        try {
            var due = outbox.lease(platform(), most);
            failing = false;
            return due;
        } catch (RuntimeException away) {
            if (!failing) {
                log.warn("取不到 {} 的待发消息，每秒再试：{}", platform(), away.toString());
            }
            failing = true;
            return List.of();
        }
    }

    private void send(Due due) {
        locked(() -> underWay++);
        Thread.ofVirtual().name("send-" + due.id()).start(() -> {
            try {
                sending.send(due, () -> stopped);
            } finally {
                locked(() -> {
                    underWay--;
                    woken = true;
                });
            }
        });
    }

    void wake() {
        locked(() -> woken = true);
    }

    void stop() {
        locked(() -> stopped = true);
    }

    boolean awaitIdle(long until) {
        while (System.nanoTime() < until) {
            if (outbox.waiting(platform()) == 0) {
                return true;
            }
            wake();
            await(Math.min(until, System.nanoTime() + Duration.ofMillis(50).toNanos()));
        }
        return outbox.waiting(platform()) == 0;
    }

    void awaitStopped(long until) {
        lock.lock();
        try {
            while (underWay > 0 && System.nanoTime() < until) {
                await(until);
            }
            if (underWay > 0) {
                log.warn("{} 还有 {} 条正在发送，不再等了", platform(), underWay);
            }
        } finally {
            lock.unlock();
        }
    }

    private int awaitFree() {
        lock.lock();
        try {
            while (underWay >= MOST_AT_ONCE && !stopped) {
                await(System.nanoTime() + POLL.toNanos());
            }
            return MOST_AT_ONCE - underWay;
        } finally {
            lock.unlock();
        }
    }

    private void rest() {
        lock.lock();
        try {
            if (!woken && !stopped) {
                await(System.nanoTime() + POLL.toNanos());
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // whoever waits looks again for what it waits for
    private void await(long until) {
        lock.lock();
        try {
            changed.awaitNanos(until - System.nanoTime());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopped = true;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
