package io.drumbeat.dingtalk.stream;

import io.drumbeat.dingtalk.Ears;
import io.drumbeat.dingtalk.FakeGateway;
import io.drumbeat.dingtalk.Sample;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** A connection to a fake gateway with all its times scaled down. */
final class StreamRun implements AutoCloseable {
    static final Pace QUICK = new Pace(
            Duration.ofSeconds(2),
            Duration.ofMillis(50),
            Duration.ofSeconds(20),
            Duration.ofMinutes(5),
            Duration.ofSeconds(2),
            Duration.ofMillis(5),
            Duration.ofMillis(50),
            Duration.ofMillis(400),
            1000);

    final FakeGateway gateway = FakeGateway.open(InstantSource.system());
    final Ears ears = new Ears(gateway.base(), Duration.ofSeconds(2));
    final StreamConnection connection;

    StreamRun() {
        this(QUICK);
    }

    StreamRun(Pace pace) {
        connection = new StreamConnection(
                ears.hosts,
                "client1",
                Sample.SECRET,
                new Callbacks(ears.messages, ears.presses, ears.events),
                pace,
                InstantSource.system(),
                new Random(1));
    }

    StreamRun connected() {
        connection.start();
        eventually().until(() -> connection.status().connected() && !gateway.lines.isEmpty());
        return this;
    }

    static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10));
    }

    @Override
    public void close() {
        connection.stop();
        gateway.close();
        ears.close();
    }
}
