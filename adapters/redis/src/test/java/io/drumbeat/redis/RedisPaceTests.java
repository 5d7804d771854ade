package io.drumbeat.redis;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.drumbeat.ratelimit.Gate;
import io.drumbeat.ratelimit.Limit;
import io.drumbeat.ratelimit.Pace;
import io.drumbeat.ratelimit.PaceContract;
import io.drumbeat.ratelimit.Turn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import redis.clients.jedis.RedisClient;
import redis.embedded.RedisServer;

@ExtendWith(OutputCaptureExtension.class)
class RedisPaceTests extends PaceContract {
    private static final Gate MANY = Gate.of("test:many", Limit.of(10, Duration.ofMinutes(10)));
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now(Clock.systemUTC()));
    private EmbeddedRedisServer server;
    private RedisClient client;
    private RedisPace one;
    private RedisPace two;

    @BeforeEach
    void start(@TempDir Path data) {
        server = EmbeddedRedisServer.start(data);
        client = server.url().client();
        one = new RedisPace(client, now::get);
        two = new RedisPace(client, now::get);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Override
    protected Pace pace() {
        return one;
    }

    @Override
    protected Pace other() {
        return two;
    }

    private static int through(Pace pace, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(_ -> pace.enter(List.of(MANY), true) instanceof Turn.Go)
                .count();
    }

    private void bothWereSeen() {
        one.enter(List.of(Gate.of("test:hello")), true);
        two.enter(List.of(Gate.of("test:hello")), true);
        one.enter(List.of(Gate.of("test:hello")), true);
    }

    @Test
    void togetherTheyNeverExceedTheLimit() {
        assertThat(through(one, 7) + through(two, 7)).isEqualTo(10);
    }

    @Test
    void withoutRedisEachUsesItsShareAndCountsWhatItSentBefore(CapturedOutput output) {
        bothWereSeen();
        assertThat(through(one, 3)).isEqualTo(3);
        server.close();
        assertThat(through(one, 20)).isEqualTo(2);
        assertThat(through(two, 20)).isEqualTo(5);
        assertThat(output).contains("限流先按 2 个实例均分");
    }

    @Test
    void aShutGateStaysShutWithoutRedis() {
        one.shut(MANY.name(), Duration.ofMinutes(5));
        server.close();
        assertThat(through(one, 3)).isZero();
    }

    @Test
    void aRedisThatForgotIsNotBelievedForAMinute() {
        bothWereSeen();
        assertThat(through(one, 4)).isEqualTo(4);
        client.flushAll();
        bothWereSeen();
        assertThat(through(one, 20)).isEqualTo(1);
        now.updateAndGet(then -> then.plusSeconds(62));
        assertThat(through(one, 20)).isEqualTo(5);
    }

    @Test
    void whenRedisComesBackItIsSharedAgain(CapturedOutput output) throws IOException {
        ((Logger) LoggerFactory.getLogger(RedisPace.class)).setLevel(Level.INFO);
        var url = server.url().uri();
        server.close();
        assertThat(through(one, 1)).isEqualTo(1);
        var again = RedisServer.newRedisServer()
                .port(url.getPort())
                .bind("127.0.0.1")
                .setting("requirepass " + url.getUserInfo().substring(1))
                .build();
        again.start();
        try {
            now.updateAndGet(then -> then.plusSeconds(2));
            assertThat(through(one, 1)).isEqualTo(1);
            assertThat(through(two, 1)).isEqualTo(1);
            assertThat(client.zcard("drumbeat:pace:" + MANY.name())).isEqualTo(2);
            assertThat(output).contains("限流重新由各实例共用");
        } finally {
            again.stop();
        }
    }
}
