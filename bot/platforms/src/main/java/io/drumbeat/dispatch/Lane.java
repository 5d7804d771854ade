package io.drumbeat.dispatch;

import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.Due;
import io.drumbeat.delivery.Outbox;
import io.drumbeat.failure.Failures;
import io.drumbeat.ratelimit.Pace;
import io.drumbeat.vital.Beat;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One platform's way through the dispatcher: a loop that leases, waits at the gates, and a few sendings side by side. */
final class Lane {
    private static final Logger log = LoggerFactory.getLogger(Lane.class);
    private static final int MOST_AT_ONCE = 16;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration STALE = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final Channel channel;
    private final Departures departures;
    private final Sending sending;
    private final Queue replies = new Queue(Queue.REPLIES, MOST_AT_ONCE);
    private final Queue rest = new Queue(Queue.REST, 2 * MOST_AT_ONCE);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Beat beat;
    private boolean woken;
    private boolean failing;
    private volatile boolean stopped;
    private volatile boolean ended = true;

    Lane(Outbox outbox, Channel channel, Pace pace, Sending sending) {
        this.outbox = outbox;
        this.channel = channel;
        this.departures = new Departures(channel, pace);
        this.sending = sending;
        this.beat = new Beat("向 %s 发送".formatted(channel.platform()));
    }

    String platform() {
        return channel.platform();
    }

    void start() {
        ended = false;
        beat.of(Thread.ofVirtual().name("dispatch-" + platform()).start(this::loop));
    }

    private void loop() {
        while (!stopped) {
            beat.again();
            var failed = !attempted(() -> {
                refill(replies);
                refill(rest);
            });
            var started = new int[1];
            failed |= !attempted(() -> started[0] = launch(replies) + launch(rest));
            if (failed || started[0] == 0) {
                rest();
            }
        }
        attempted(() -> {
            outbox.release(replies.held());
            outbox.release(rest.held());
        });
        ended = true;
        awaken();
    }

    private boolean attempted(Runnable step) {
        try {
            step.run();
            failing = false;
            return true;
        } catch (RuntimeException away) {
            if (!failing) {
                log.warn("取不到 {} 的待发消息，每秒再试：{}", platform(), Failures.kind(away));
            }
            failing = true;
            return false;
        }
    }

    private void refill(Queue queue) {
        var now = System.nanoTime();
        var stale = queue.stale(now - STALE.toNanos());
        if (!stale.isEmpty()) {
            outbox.release(stale);
        }
        if (queue.wants(now - POLL.toNanos())) {
            var room = queue.room();
            var leased = outbox.lease(platform(), room, queue.kinds());
            queue.hold(leased, leased.size() == room, now);
        }
    }

    private int launch(Queue queue) {
        var parcels = departures.ready(queue, chat -> replies.isBusy(chat) || rest.isBusy(chat));
        if (parcels.isEmpty()) {
            return 0;
        }
        var begun = begun(parcels);
        for (var parcel : parcels) {
            var sendable = parcel.dues().stream().filter(begun::contains).toList();
            queue.drop(parcel.dues());
            if (sendable.isEmpty()) {
                departures.answered(parcel);
            } else {
                send(queue, new Departures.Parcel(parcel.call(), sendable));
            }
        }
        return parcels.size();
    }

    private List<Due> begun(List<Departures.Parcel> parcels) {
        try {
            return outbox.begin(
                    parcels.stream().flatMap(parcel -> parcel.dues().stream()).toList());
        } catch (RuntimeException away) {
            parcels.forEach(departures::answered);
            throw away;
        }
    }

    private void send(Queue queue, Departures.Parcel parcel) {
        queue.begins(parcel.dues());
        Thread.ofVirtual().name("send-" + parcel.dues().getFirst().id()).start(() -> {
            try {
                sending.send(parcel.dues(), () -> departures.answered(parcel), () -> stopped);
            } finally {
                queue.ends(parcel.dues());
                awaken();
            }
        });
    }

    void wake(Set<Say.Kind> kinds) {
        replies.want(kinds);
        rest.want(kinds);
        awaken();
    }

    private void awaken() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What keeps it from sending for good, or null. */
    @Nullable
    String ailment() {
        return beat.ailment();
    }

    void stop() {
        beat.over();
        stopped = true;
        awaken();
    }

    boolean awaitIdle(long until) {
        while (System.nanoTime() < until) {
            if (outbox.waiting(platform()) == 0) {
                return true;
            }
            wake(EnumSet.allOf(Say.Kind.class));
            await(Math.min(until, System.nanoTime() + Duration.ofMillis(50).toNanos()));
        }
        return outbox.waiting(platform()) == 0;
    }

    void awaitStopped(long until) {
        while ((underWay() > 0 || !ended) && System.nanoTime() < until) {
            await(Math.min(until, System.nanoTime() + Duration.ofMillis(50).toNanos()));
        }
        if (underWay() > 0) {
            log.warn("{} 还有 {} 条正在发送，不再等了", platform(), underWay());
        }
    }

    private int underWay() {
        return replies.underWay() + rest.underWay();
    }

    private void rest() {
        var wait = Collections.min(List.of(POLL, replies.nextTry(), rest.nextTry()));
        lock.lock();
        try {
            if (!woken && !stopped) {
                await(System.nanoTime() + wait.toNanos());
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
}
