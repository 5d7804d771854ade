package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question waits for its answer while the bot stops and starts; without Redis the bot answers all the same. */
class DraftDayTests {
    @TempDir
    Path home;

    @Test
    void aQuestionOutlivesTheBotButNotItsRedis() throws IOException {
        var port = ChildBot.freePort();
        try (var first = ChildBot.start(home, port, Map.of())) {
            assertThat(first.ready().says("mei", "报价 华为").text("/replies/0/text"))
                    .contains("还缺：金额");
        }
        try (var second = ChildBot.start(home, port, Map.of())) {
            var door = second.ready();
            assertThat(door.says("mei", "48万").text("/recorded/0/amount")).isEqualTo("480000.00");
            door.says("mei", "报价 华为");
            stopRedis();
            assertThat(door.says("mei", "50万").text("/replies/0/text")).contains("没听懂“50万”");
            assertThat(door.says("mei", "报价 华为").text("/replies/0/text")).contains("还缺：金额");
            assertThat(door.says("mei", "报价 华为 50万").text("/recorded/0/amount")).isEqualTo("500000.00");
        }
    }

    private void stopRedis() throws IOException {
        var pid = Files.readString(home.resolve("data/redis.pid")).strip();
        var redis = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        redis.destroyForcibly();
        assertThat(redis.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }
}
