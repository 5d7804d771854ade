package io.drumbeat.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.drumbeat.draft.Draft;
import io.drumbeat.draft.Drafts;
import io.drumbeat.draft.DraftsContract;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

class RedisDraftsTests extends DraftsContract {
    private static final String KEY = "drumbeat:draft:mei:direct:mei";
    private EmbeddedRedisServer server;
    private RedisClient client;
    private RedisDrafts drafts;

    @BeforeEach
    void start(@TempDir Path data) {
        server = EmbeddedRedisServer.start(data);
        client = server.url().client();
        drafts = new RedisDrafts(new Reachable(client, Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Override
    protected Drafts drafts() {
        return drafts;
    }

    @Test
    void itIsKeptForADay() {
        drafts.keep("mei", "direct:mei", draft("报价 华为"));
        assertThat(client.ttl(KEY)).isBetween(Draft.LIFE.toSeconds() - 60, Draft.LIFE.toSeconds());
    }

    @Test
    void aBotThatStartsAgainFindsIt() {
        drafts.keep("mei", "direct:mei", draft("报价 华为"));
        try (var later = server.url().client()) {
            var other = new RedisDrafts(new Reachable(later, Clock.systemUTC()));
            assertThat(other.of("mei", "direct:mei")).contains(draft("报价 华为"));
        }
    }

    @Test
    void whatCannotBeReadIsNotThere() {
        client.set(KEY, "{\"line\":");
        assertThat(drafts.of("mei", "direct:mei")).isEmpty();
    }

    @Test
    void withoutRedisThereAreNoDraftsAndNothingFails() {
        drafts.keep("mei", "direct:mei", draft("报价 华为"));
        server.close();
        assertThat(drafts.of("mei", "direct:mei")).isEmpty();
        assertThatCode(() -> {
                    drafts.keep("mei", "direct:mei", draft("报价 华为"));
                    drafts.drop("mei", "direct:mei");
                })
                .doesNotThrowAnyException();
    }
}
