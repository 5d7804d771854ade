package io.drumbeat.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumbeat.repetition.Repetition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An embedded server that was killed is there again soon, on its port and with its data. */
class KilledServerTests {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private final ConcurrentLinkedQueue<String> givenUp = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void startedBefore() throws IOException {
        MadeOnce.copyInto(directory);
    }

    private EmbeddedPostgresServer start() {
        return EmbeddedPostgresServer.start(directory.resolve("postgres"), givenUp::add);
    }

    /** It answers again a moment before it is known by its new number. */
    private static void kill(EmbeddedPostgresServer server) {
        await().atMost(SOON).until(() -> ProcessHandle.of(server.pid())
                .map(ProcessHandle::destroyForcibly)
                .orElse(false));
    }

    private static void add(EmbeddedPostgresServer server, int number) {
        MadeOnce.client(server).sql("insert into kept values (?)").param(number).update();
    }

    private static int rows(EmbeddedPostgresServer server) {
        return MadeOnce.client(server)
                .sql("select count(*) from kept")
                .query(Integer.class)
                .single();
    }

    @Test
    void itIsBackEachTimeWithEverythingThatWasCommitted() {
        try (var server = start()) {
            MadeOnce.client(server).sql("create table kept (x int)").update();
            var kills = Repetition.of(2, 5);
            for (var kill = 0; kill < kills; kill++) {
                add(server, kill);
                kill(server);
                await().atMost(SOON).ignoreExceptions().until(() -> rows(server) > 0);
                assertThat(rows(server)).isEqualTo(kill + 1);
            }
            assertThat(givenUp).isEmpty();
        }
    }

    @Test
    void aConnectionThatIsStillAtWorkDoesNotKeepItFromComingBack() {
        try (var server = start()) {
            MadeOnce.client(server).sql("create table kept (x int)").update();
            var busy = Thread.ofPlatform().start(() -> {
                try {
                    MadeOnce.client(server)
                            .sql("select sum(sqrt(x)) from generate_series(1, 2000000000) x")
                            .query(Double.class)
                            .single();
                } catch (RuntimeException cut) {
                    // as it must be
                }
            });
            await().until(() -> MadeOnce.client(server)
                            .sql("select count(*) from pg_stat_activity where query like 'select sum%'")
                            .query(Integer.class)
                            .single()
                    == 1);
            kill(server);
            await().atMost(SOON).ignoreExceptions().untilAsserted(() -> add(server, 1));
            await().atMost(SOON).until(() -> !busy.isAlive());
        }
    }

    @Test
    void whatCannotComeBackIsSaidInOneSentence() throws IOException {
        try (var server = start()) {
            Files.delete(directory.resolve("postgres/PG_VERSION"));
            kill(server);
            await().atMost(Duration.ofSeconds(20)).until(() -> !givenUp.isEmpty());
            assertThat(givenUp.element()).startsWith("内嵌 PostgreSQL 停了，重新启动不了：");
        }
    }
}
