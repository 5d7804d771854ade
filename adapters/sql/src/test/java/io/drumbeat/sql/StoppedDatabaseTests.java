package io.drumbeat.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumbeat.chat.Chat;
import io.drumbeat.decision.Recorder;
import io.drumbeat.decision.Recorder.NotRecorded;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.memory.RecorderContract;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.repetition.Repetition;
import io.drumbeat.sql.postgres.EmbeddedPostgresServer;
import io.drumbeat.sql.postgres.MadeOnce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A database that is frozen or killed while people talk: everybody is answered in time that nothing was recorded, what was
 * acknowledged is there once, and all goes on by itself afterwards.
 */
class StoppedDatabaseTests {
    /** The doors add something to it, and three seconds is where a platform gives up. */
    private static final Duration IN_TIME = Duration.ofMillis(2800);

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> waited = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean talking = new AtomicBoolean(true);
    private EmbeddedPostgresServer server;
    private ConfigurableApplicationContext bot;

    @BeforeEach
    void start() throws IOException {
        MadeOnce.copyInto(directory);
        server = EmbeddedPostgresServer.start(directory.resolve("postgres"));
        bot = new SpringApplicationBuilder(SqlConfigurationTests.Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + server.jdbcUrl(),
                        "spring.datasource.username=" + server.username(),
                        "spring.datasource.password=" + server.password())
                .run();
    }

    @AfterEach
    void stop() throws IOException {
        signal("CONT");
        bot.close();
        server.close();
    }

    private void signal(String name) throws IOException {
        var pids = ProcessHandle.allProcesses().filter(this::isServer).map(ProcessHandle::pid);
        for (var pid : pids.toList()) {
            try {
                new ProcessBuilder("kill", "-" + name, pid.toString()).start().waitFor();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }
    }

    private boolean isServer(ProcessHandle process) {
        try {
            return Files.isSameFile(
                    Path.of("/proc", Long.toString(process.pid()), "cwd"), directory.resolve("postgres"));
        } catch (IOException elsewhere) {
            return false;
        }
    }

    private void says(String id) {
        bot.getBean(Recorder.class).record(RecorderContract.says(id, TinyTeam.MEI, new Chat.Direct("mei"), "call 华为"));
        acknowledged.add(id);
    }

    private void looks() {
        bot.getBean(Recorder.class).<Long>ask(known -> known.ledger().position());
        bot.getBean(Conversations.class).page(new Chat.Direct("mei"), null, 10);
    }

    private Thread everybody(String name, ThrowingRunnable does) {
        return Thread.ofPlatform().name(name).start(() -> {
            while (talking.get()) {
                var begun = System.nanoTime();
                try {
                    does.run();
                } catch (NotRecorded said) {
                    refused.add(said.getMessage());
                } catch (Throwable broken) {
                    unexpected.add(broken);
                }
                waited.add(System.nanoTime() - begun);
            }
        });
    }

    private List<Thread> everybodyTalks() {
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < 3; i++) {
            var prefix = "w" + i + "-";
            var count = new int[1];
            threads.add(everybody(prefix, () -> says(prefix + count[0]++)));
            threads.add(everybody("r" + i, this::looks));
        }
        return threads;
    }

    private void isFineAfter(ThrowingRunnable harm, ThrowingRunnable mending) throws Throwable {
        says("0");
        var threads = everybodyTalks();
        await().until(() -> acknowledged.size() > 20);
        harm.run();
        await().atMost(SOON).until(() -> !refused.isEmpty());
        mending.run();
        var after = acknowledged.size();
        await().atMost(SOON).until(() -> acknowledged.size() > after + 20);
        talking.set(false);
        for (var thread : threads) {
            thread.join();
        }
        assertThat(unexpected).isEmpty();
        assertThat(Duration.ofNanos(waited.stream().max(Long::compare).orElseThrow()))
                .isLessThan(IN_TIME);
        assertThat(refused).allSatisfy(said -> assertThat(said).containsAnyOf("没有记下：", "看不了："));
        assertThat(bot.getBean(Recorder.class).hindrance()).isEmpty();
        assertThat(recordedOnce()).containsAll(acknowledged);
    }

    private List<String> recordedOnce() {
        var ids = MadeOnce.client(server)
                .sql("select message_id from fact where kind = 'activity' group by message_id having count(*) = 1")
                .query(String.class)
                .list();
        var all = MadeOnce.client(server)
                .sql("select count(distinct message_id) from fact where kind = 'activity'")
                .query(Integer.class)
                .single();
        assertThat(ids).hasSize(all);
        return ids.stream().map(id -> id.replace("console:", "")).toList();
    }

    @Test
    void aFrozenDatabaseKeepsNobodyWaitingAndGoesOnWhenItThaws() throws Throwable {
        isFineAfter(() -> signal("STOP"), () -> {
            var thaws =
                    System.nanoTime() + Duration.ofSeconds(Repetition.of(4, 25)).toNanos();
            await().atMost(Duration.ofSeconds(40)).until(() -> System.nanoTime() > thaws);
            assertThat(bot.getBean(Recorder.class).hindrance()).contains("数据库暂时连不上");
            signal("CONT");
        });
    }

    @Test
    void aKilledDatabaseKeepsNobodyWaitingAndGoesOnWhenItIsBack() throws Throwable {
        isFineAfter(
                () -> Stream.of(server.pid())
                        .map(pid -> ProcessHandle.of(pid).orElseThrow())
                        .forEach(ProcessHandle::destroyForcibly),
                () -> {});
    }
}
