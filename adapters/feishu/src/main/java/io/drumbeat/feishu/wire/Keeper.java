package io.drumbeat.feishu.wire;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.lark.oapi.ws.pb.Pbbp2.Frame;
import io.drumbeat.connection.Backoff;
import io.drumbeat.connection.Connection.Status;
import io.drumbeat.feishu.endpoint.Directory;
import io.drumbeat.feishu.endpoint.Pace;
import io.drumbeat.feishu.endpoint.Unreachable;
import io.drumbeat.feishu.frame.Fragments;
import io.drumbeat.feishu.frame.Frames;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Dials, listens until the line ends, and dials again, on a thread of its own until it is told to stop. */
final class Keeper {
    private static final Logger log = LoggerFactory.getLogger(Keeper.class);
    private static final Duration GOODBYE = Duration.ofSeconds(1);
    private static final long MOST_BYTES_IN_PARTS = 32 << 20;

    private final LongConnection.Settings settings;
    private final HttpClient http;
    private final Directory directory;
    private final Lanes lanes;
    private final Answering answering;
    private final Clock wall;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feishu-pulse").factory());
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("feishu-line").unstarted(this::keep);

    private volatile Pace pace = Pace.USUAL;
    private volatile @Nullable Line line;
    private volatile @Nullable Pulse pulse;
    private volatile @Nullable Instant lastFrame;
    private volatile String trouble = "飞书长连接还没有接通";
    private final AtomicLong opened = new AtomicLong();

    /** Through the proxies the JVM knows, as everything else. */
    Keeper(LongConnection.Settings settings, Inbound inbound, Clock wall) {
        this.settings = settings;
        this.wall = wall;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.directory = new Directory(
                http,
                settings.baseUrl(),
                new Directory.App(settings.appId(), settings.appSecret()),
                settings.timeout(),
                settings.plainAllowed());
        this.lanes = new Lanes(settings.carried(), settings.sideBySide());
        this.answering = new Answering(inbound, lanes);
    }

    void start() {
        thread.start();
    }

    Status status() {
        var current = line;
        var connected = current != null && !current.isOver();
        return new Status(connected, lastFrame, Math.max(0, opened.get() - 1), connected ? null : trouble);
    }

    private void keep() {
        try {
            var known = pace;
            var backoff = backoff(known);
            while (stopped.getCount() > 0) {
                if (listenedOnce()) {
                    backoff.reset();
                }
                if (!known.longestWait().equals(pace.longestWait())) {
                    known = pace;
                    backoff = backoff(known);
                }
                var rest = stopped.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
                log.debug("飞书长连接：{}", rest ? "停了" : "再连");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Backoff backoff(Pace pace) {
        return new Backoff(settings.firstWait(), pace.longestWait(), RandomGenerator.getDefault());
    }

    /** Whether the platform said anything before the line ended. */
    private boolean listenedOnce() throws InterruptedException {
        try {
            var address = directory.ask(pace);
            pace = address.pace();
            var fragments = new Fragments(MOST_BYTES_IN_PARTS, System::nanoTime);
            var fresh = Line.dial(
                    http,
                    address,
                    settings.timeout(),
                    (from, frame) -> received(from, frame, fragments),
                    System::nanoTime);
            opened(fresh);
            var why = fresh.ended().get();
            lost(why);
            return fresh.hasSpoken();
        } catch (Unreachable unreachable) {
            lost(unreachable.why());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        return false;
    }

    private void opened(Line fresh) {
        line = fresh;
        opened.incrementAndGet();
        var beating = new Pulse(fresh, timer, settings.margin(), pace.ping());
        pulse = beating;
        beating.start();
        log.info("飞书长连接接通了");
    }

    /** Said aloud when the reason is new; the same one over and over only at DEBUG. */
    private void lost(String why) {
        if (stopped.getCount() == 0) {
            return;
        }
        if (line != null || !why.equals(trouble)) {
            log.warn("飞书长连接没有了：{}；会一直再试", why);
        } else {
            log.debug("飞书长连接还是没有：{}", why);
        }
        trouble = why;
        line = null;
    }

    private void received(Line from, Frame frame, Fragments fragments) {
        lastFrame = wall.instant();
        if (frame.getMethod() != Frames.CONTROL) {
            fragments.add(frame).ifPresent(payload -> answering.event(from, frame, payload));
        } else if (Frames.header(frame, "type").equals("pong")
                && !frame.getPayload().isEmpty()) {
            told(frame.getPayload().toStringUtf8());
        }
    }

    private void told(String config) {
        try {
            pace = pace.told(JsonParser.parseString(config));
        } catch (JsonParseException _) {
            return;
        }
        var beating = pulse;
        if (beating != null) {
            beating.at(pace.ping());
        }
    }

    void stop() {
        try {
            stopped.countDown();
            lanes.drain(settings.drain());
            var open = line;
            if (open != null) {
                open.hangUp();
                finished(open.closed());
                finished(open.ended());
                open.drop("我们关闭了连接");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            thread.interrupt();
            timer.shutdownNow();
            http.shutdownNow();
            log.info("飞书长连接停了");
        }
    }

    private static void finished(CompletableFuture<?> step) throws InterruptedException {
        try {
            step.get(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException _) {
            // it had its time
        }
    }
}
