package io.drumbeat.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import redis.clients.jedis.RedisClient;
import redis.embedded.RedisServer;

@ExtendWith(OutputCaptureExtension.class)
class RedisTokensTests {
    private static final Duration HOUR = Duration.ofHours(1);
    private EmbeddedRedisServer server;
    private RedisClient client;
    private RedisTokens tokens;

    @BeforeEach
    void start(@TempDir Path data) {
        server = EmbeddedRedisServer.start(data);
        client = server.url().client();
        tokens = new RedisTokens(client, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void aTokenIsSharedByInstances() {
        tokens.put("feishu", "t-1", HOUR);
        assertThat(new RedisTokens(client, Clock.systemUTC()).get("feishu")).contains("t-1");
        assertThat(client.pttl("drumbeat:token:feishu")).isBetween(1L, HOUR.toMillis());
        tokens.forget("feishu");
        assertThat(tokens.get("feishu")).isEmpty();
    }

    @Test
    void aTokenRunsOut() {
        tokens.put("feishu", "t-1", Duration.ofMillis(20));
        tokens.put("dingtalk", "t-2", Duration.ZERO);
        await().atMost(Duration.ofSeconds(5)).until(() -> tokens.get("feishu").isEmpty());
        assertThat(tokens.get("dingtalk")).isEmpty();
    }

    @Test
    void whileRedisIsAwayEachInstanceKeepsItsOwn(CapturedOutput output) {
        server.close();
        tokens.put("feishu", "t-1", HOUR);
        assertThat(tokens.get("feishu")).contains("t-1");
        assertThat(new RedisPing(client).answers()).isFalse();
        assertThat(output.getAll().split("Redis 连不上，先用本机内存", -1)).hasSize(2);
        assertThat(output).doesNotContain("t-1");
    }

    @Test
    void whatIsKeptHereRunsOutToo() {
        server.close();
        var then = Clock.fixed(Instant.now(Clock.systemUTC()).plusSeconds(7200), ZoneOffset.UTC);
        var late = new RedisTokens(client, then);
        late.put("feishu", "t-1", Duration.ofNanos(1));
        assertThat(late.get("feishu")).contains("t-1");
        assertThat(tokens.get("feishu")).isEmpty();
    }

    @Test
    void whenRedisComesBackItIsUsedAgain() throws IOException {
        var url = server.url().uri();
        server.close();
        tokens.put("feishu", "t-1", HOUR);
        var again = RedisServer.newRedisServer()
                .port(url.getPort())
                .bind("127.0.0.1")
                .setting("requirepass " + url.getUserInfo().substring(1))
                .build();
        again.start();
        try {
            assertThat(tokens.get("feishu")).contains("t-1");
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                tokens.put("feishu", "t-2", HOUR);
                return "t-2".equals(client.get("drumbeat:token:feishu"));
            });
        } finally {
            again.stop();
        }
    }
}
