package io.drumbeat.feishu;

import static org.awaitility.Awaitility.await;

import io.drumbeat.feishu.stub.EventMaker;
import io.drumbeat.feishu.stub.Gateway;
import io.drumbeat.feishu.stub.StubbedFeishu;
import io.drumbeat.feishu.wire.LongConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ConditionFactory;

/** One of the two ways an event gets from the platform to the bot, and its answer back. */
public interface WayIn extends AutoCloseable {
    /** @return the status and, as far as the way carries it, what was answered */
    String receives(String plain);

    @Override
    void close();

    /** The ways there are. */
    enum Kind {
        WEBHOOK {
            @Override
            WayIn to(Desk desk, Clock clock) {
                return new WayIn() {
                    @Override
                    public String receives(String plain) {
                        var answer = desk.receives(EventMaker.sealed(plain, clock.instant()));
                        return answer.status() + " " + answer.body();
                    }

                    @Override
                    public void close() {}
                };
            }
        },
        WEBSOCKET {
            @Override
            WayIn to(Desk desk, Clock clock) {
                return new OverWebSocket(desk);
            }
        };

        abstract WayIn to(Desk desk, Clock clock);
    }

    /** A played gateway with our connection at its other end. */
    final class OverWebSocket implements WayIn {
        private final AtomicInteger pushed = new AtomicInteger();
        private final Gateway gateway = new Gateway();
        private final LongConnection connection;

        OverWebSocket(Desk desk) {
            var settings = new LongConnection.Settings(
                    gateway.url(),
                    EventMaker.APP,
                    StubbedFeishu.SECRET,
                    Duration.ofSeconds(5),
                    Duration.ofMillis(50),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(1),
                    100,
                    10,
                    true);
            connection = new LongConnection(settings, desk.events::handle, Clock.systemUTC());
            connection.start();
            eventually().until(gateway::connected);
        }

        private static ConditionFactory eventually() {
            return await().pollInterval(Duration.ofMillis(2));
        }

        @Override
        public String receives(String plain) {
            var id = "p-" + pushed.incrementAndGet();
            gateway.pushes.push(gateway.line(), id, plain);
            eventually().until(() -> !gateway.pushes.acks(id).isEmpty());
            var ack = gateway.pushes.acks(id).getFirst();
            return ack.code() + " " + (ack.data() == null ? "{}" : ack.data());
        }

        @Override
        public void close() {
            connection.stop();
            gateway.close();
        }
    }
}
