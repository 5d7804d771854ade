package io.drumbeat.feishu.wire;

import io.drumbeat.decision.Recorder.NotRecorded;
import io.drumbeat.feishu.stub.EventMaker;
import io.drumbeat.feishu.stub.Events;
import io.drumbeat.feishu.stub.Gateway;
import io.drumbeat.feishu.stub.Pushes;
import io.drumbeat.feishu.stub.StubbedFeishu;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Our connection and the played platform's gateway, with somebody behind it who writes down what comes in. */
final class Wired implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(20);

    final Gateway gateway = new Gateway();
    final List<String> heard = new CopyOnWriteArrayList<>();
    final Semaphore held = new Semaphore(0);
    volatile boolean slow;
    volatile boolean broken;
    volatile String says = "{}";
    final LongConnection connection;

    Wired() {
        this(100);
    }

    /** @param carried how many events may be under way */
    Wired(int carried) {
        connection = new LongConnection(settings(gateway.url(), carried), this::handle, Clock.systemUTC());
    }

    static LongConnection.Settings settings(String url, int carried) {
        return new LongConnection.Settings(
                url,
                EventMaker.APP,
                StubbedFeishu.SECRET,
                Duration.ofMillis(500),
                Duration.ofMillis(50),
                Duration.ofMillis(200),
                Duration.ofSeconds(1),
                carried,
                50,
                true);
    }

    private String handle(String plain) {
        if (slow) {
            held.acquireUninterruptibly();
        }
        if (broken) {
            throw new NotRecorded("数据库连不上", new IllegalStateException());
        }
        heard.add(plain);
        return says;
    }

    Wired connected() {
        connection.start();
        until(this::isConnected);
        return this;
    }

    boolean isConnected() {
        return gateway.connected() && connection.status().connected();
    }

    /** Somebody says something in a chat. */
    static String said(String chat, String words) {
        return Events.said("om_" + words, "ou_mei", "p2p", chat, "text", Events.json(Map.of("text", words)), List.of());
    }

    void push(String id) {
        push(id, said("oc_1", id));
    }

    void push(String id, String plain) {
        gateway.pushes.push(gateway.line(), id, plain);
    }

    Pushes.Ack ack(String id) {
        until(() -> !gateway.pushes.acks(id).isEmpty());
        return gateway.pushes.acks(id).getLast();
    }

    String trouble() {
        return String.valueOf(connection.status().trouble());
    }

    static void until(BooleanSupplier done) {
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(done::getAsBoolean);
    }

    @Override
    public void close() {
        slow = false;
        held.release(1_000_000);
        connection.stop();
        gateway.close();
    }
}
