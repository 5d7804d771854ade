package io.drumbeat.feishu.wire;

import static io.drumbeat.feishu.wire.Wired.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.lark.oapi.ws.pb.Pbbp2.Frame;
import io.drumbeat.feishu.stub.Gateway;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Two thousand messages over lines that break, in parts, doubled and refused; the platform pushes again what failed. */
class NothingLostTests {
    private static final int MESSAGES = 2_000;
    private final Random chance = new Random(20261122);
    private final Gateway gateway = new Gateway();
    private final Map<String, Integer> recorded = new ConcurrentHashMap<>();
    private final AtomicInteger handled = new AtomicInteger();

    /** As a recorder does: the same message id is recorded once; every fiftieth time the database is away. */
    private String record(String plain) {
        if (handled.incrementAndGet() % 50 == 0) {
            throw new IllegalStateException("the database is away");
        }
        var message = JsonParser.parseString(plain)
                .getAsJsonObject()
                .getAsJsonObject("event")
                .getAsJsonObject("message");
        recorded.putIfAbsent(message.get("message_id").getAsString(), 1);
        return "{}";
    }

    @Test
    void everyMessageIsRecordedOnceAndAnswered() {
        var connection = new LongConnection(Wired.settings(gateway.url(), 4_096), this::record, Clock.systemUTC());
        try (gateway) {
            connection.start();
            until(gateway::connected);
            for (var i = 0; i < MESSAGES; i++) {
                push(i);
                if (i % 400 == 200) {
                    breakTheLine();
                }
            }
            until(this::pushedAgainUntilAllAreAnswered);
        } finally {
            connection.stop();
        }
        assertThat(recorded).hasSize(MESSAGES);
        assertThat(gateway.lines.size()).isGreaterThan(MESSAGES / 400);
    }

    private void push(int number) {
        var id = "p-" + number;
        var plain = Wired.said("oc_" + number % 20, Integer.toString(number));
        if (chance.nextInt(5) > 0) {
            gateway.pushes.push(gateway.line(), id, plain);
            return;
        }
        var parts = new ArrayList<Frame>(gateway.pushes.parts(id, plain, 2 + chance.nextInt(3)));
        parts.add(parts.get(chance.nextInt(parts.size())));
        Collections.shuffle(parts, chance);
        parts.forEach(gateway.line()::send);
    }

    private void breakTheLine() {
        until(gateway::connected);
        var line = gateway.line();
        if (chance.nextBoolean()) {
            line.cut();
        } else {
            line.sendClose(1001);
        }
        until(() -> !line.isOpen());
    }

    private boolean pushedAgainUntilAllAreAnswered() {
        if (gateway.connected()) {
            gateway.pushAgain();
        }
        return gateway.pushes.unanswered() == 0;
    }
}
