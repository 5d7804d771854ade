package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question waits for its answer while the bot stops and starts; while Redis does not answer, none is asked that way. */
class DraftDayTests {
    @TempDir
    Path home;

    @Test
    void aQuestionOutlivesTheBotAndNoneIsAskedWithoutRedis() throws Exception {
        var port = ChildBot.freePort();
        try (var first = ChildBot.start(home, port, Map.of())) {
            assertThat(first.ready().says("mei", "报价 华为").text("/replies/0/text"))
                    .contains("还缺：金额");
        }
        try (var second = ChildBot.start(home, port, Map.of())) {
            var door = second.ready();
            assertThat(door.says("mei", "48万").text("/recorded/0/amount")).isEqualTo("480000.00");
            door.says("mei", "报价 华为");
            redis("STOP");
            assertThat(door.says("mei", "50万").text("/replies/0/text")).contains("没听懂“50万”", "现在记不住问到一半的话");
            assertThat(door.says("mei", "报价 华为").text("/replies/0/text"))
                    .contains("还缺：金额", "请整句说，例如：报价 华为 48万")
                    .doesNotContain("直接回");
            assertThat(door.says("mei", "报价 华为 50万").text("/recorded/0/amount")).isEqualTo("500000.00");
            redis("CONT");
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> door.says("mei", "报价 华为")
                    .text("/replies/0/text")
                    .contains("也可以直接回，例如：48万"));
            assertThat(door.says("mei", "52万").text("/recorded/0/amount")).isEqualTo("520000.00");
        }
    }

    private void redis(String signal) throws IOException, InterruptedException {
        var pid = Files.readString(home.resolve("data/redis.pid")).strip();
        assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor())
                .isZero();
    }
}
