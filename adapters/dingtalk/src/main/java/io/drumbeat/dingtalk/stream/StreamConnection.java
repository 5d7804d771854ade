package io.drumbeat.dingtalk.stream;

import io.drumbeat.connection.Backoff;
import io.drumbeat.connection.Connection;
import io.drumbeat.dingtalk.send.Hosts;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps one Stream connection open from start to stop: a lost one is opened again after a growing, random wait; a fresh one
 * stands before an old one is let go; a stop takes nothing new, finishes what was taken, and only then hangs up.
 */
public final class StreamConnection implements Connection, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(StreamConnection.class);
    private static final int LASTING = 5;

    private final Hosts hosts;
    private final String clientId;
    private final String clientSecret;
    private final Callbacks callbacks;
    private final Pace pace;
    private final InstantSource world;
    private final RandomGenerator random;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final Turns turns;
    private volatile boolean running;
    private final AtomicLong opened = new AtomicLong();
    private volatile @Nullable Instant heard;
    private volatile @Nullable String trouble = "还没有连上";
    private @Nullable HttpClient http;
    private @Nullable Thread keeper;

    public StreamConnection(
            Hosts hosts,
            String clientId,
            String clientSecret,
            Callbacks callbacks,
            Pace pace,
            InstantSource world,
            RandomGenerator random) {
        this.hosts = hosts;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.callbacks = callbacks;
        this.pace = pace;
        this.world = world;
        this.random = random;
        this.turns = new Turns(pace.room());
    }

    @Override
    public String platform() {
        return "dingtalk";
    }

    @Override
    public Status status() {
        var connected = lines.stream().anyMatch(Line::works);
        return new Status(connected, lastFrame(), Math.max(0, opened.get() - 1), connected ? null : trouble);
    }

    private @Nullable Instant lastFrame() {
        return lines.stream().map(Line::heardAt).max(Comparator.naturalOrder()).orElse(heard);
    }

    /** Returns at once; the connection comes about beside it. */
    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        var client = HttpClient.newBuilder()
                .connectTimeout(pace.patience())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(task -> Thread.ofVirtual().name("dingtalk-line").start(task))
                .build();
        var gateway = new Gateway(client, hosts, clientId, clientSecret, pace);
        http = client;
        keeper = Thread.ofVirtual().name("dingtalk-stream").start(() -> keep(gateway));
    }

    private void keep(Gateway gateway) {
        var soon = new Backoff(pace.firstWait(), pace.mostWait(), random);
        var seldom = new Backoff(
                pace.firstWait().multipliedBy(LASTING), pace.mostWait().multipliedBy(LASTING), random);
        @Nullable Line old = null;
        try {
            while (running) {
                var fresh = new Line((frame, line) -> callbacks.hear(frame, turns, line::answer), world);
                if (opens(fresh, gateway, soon, seldom)) {
                    if (old != null) {
                        retire(old);
                    }
                    old = worksUntilReplaced(fresh, soon) ? fresh : null;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where it does not open, it waits before anybody tries again. */
    private boolean opens(Line fresh, Gateway gateway, Backoff soon, Backoff seldom) throws InterruptedException {
        try {
            gateway.open(fresh);
        } catch (Refusal refused) {
            say(Objects.requireNonNull(refused.getMessage()));
            var wait = refused.isLasting() ? pace.firstWait().plus(seldom.next()) : soon.next();
            Thread.sleep(longer(wait, refused.atLeast()));
            return false;
        }
        lines.add(fresh);
        opened.incrementAndGet();
        trouble = null;
        log.info("钉钉长连接接通了");
        seldom.reset();
        return true;
    }

    /** @return whether the line still works while its successor is opened */
    private boolean worksUntilReplaced(Line line, Backoff soon) throws InterruptedException {
        var ended = line.outlived(pace);
        log.info("钉钉长连接要换：{}", ended.why);
        if (!ended.stillWorks()) {
            trouble = ended.why + "，正在重连";
            drop(line);
        }
        if (line.wasUseful(pace)) {
            soon.reset();
        }
        if (!ended.stillWorks() || !line.wasUseful(pace)) {
            Thread.sleep(soon.next());
        }
        return ended.stillWorks();
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private void say(String sentence) {
        if (!sentence.equals(trouble)) {
            log.warn("钉钉长连接没有接通：{}。会一直重试。", sentence);
        }
        trouble = sentence;
    }

    /** It may finish what it was given before the other side or we close it. */
    private void retire(Line old) {
        Thread.ofVirtual().name("dingtalk-retiring").start(() -> {
            try {
                old.finish(pace.leave());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } finally {
                drop(old);
            }
        });
    }

    private void drop(Line line) {
        line.abort();
        heard = lastFrame();
        lines.remove(line);
    }

    /** Takes nothing new, finishes what was taken, answers it and hangs up; within ten seconds. */
    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        try {
            Objects.requireNonNull(keeper).interrupt();
            lines.forEach(Line::turnDeaf);
            if (!turns.rest(pace.leave())) {
                log.warn("停下时还有钉钉消息没有处理完，没有回答它们，钉钉会再推");
            }
            var closing = lines.stream().map(StreamConnection::closing).toList();
            for (var line : closing) {
                line.join();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            lines.forEach(this::drop);
            trouble = "已经停下";
            Objects.requireNonNull(http).shutdownNow();
        }
    }

    private static Thread closing(Line line) {
        return Thread.ofVirtual().name("dingtalk-closing").start(() -> {
            try {
                line.close();
            } catch (InterruptedException hurried) {
                line.abort();
            }
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After what it records with has started, and before that stops. */
    @Override
    public int getPhase() {
        return 1000;
    }
}
