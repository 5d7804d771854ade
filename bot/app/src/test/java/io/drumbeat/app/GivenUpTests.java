package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.repetition.Repetition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the bot's own that cannot come back ends the bot: whoever supervises it shall know. */
class GivenUpTests {
    private static final int CODE = 69;

    @TempDir
    Path home;

    @Test
    void theBotEndsWithASentenceAndACode() throws IOException {
        Assumptions.assumeTrue(Repetition.of(0, 1) == 1, "half a minute, in the long form only");
        SampleCompany.settle(home);
        try (var bot = ChildBot.startAlone(home, ChildBot.freePort(), Map.of())) {
            bot.ready();
            var data = home.resolve("data/postgres");
            var pid = Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip();
            Files.delete(data.resolve("PG_VERSION"));
            ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
            assertThat(bot.exit()).isEqualTo(CODE);
            assertThat(bot.said()).contains("内嵌 PostgreSQL 停了，重新启动不了", "鼓点现在退出（退出码 69）");
        }
    }
}
