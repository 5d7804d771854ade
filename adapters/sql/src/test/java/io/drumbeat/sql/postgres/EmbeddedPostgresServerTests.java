package io.drumbeat.sql.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedPostgresServerTests {
    @TempDir
    Path directory;

    private static JdbcClient client(EmbeddedPostgresServer server) {
        return MadeOnce.client(server);
    }

    private void startedBefore() throws IOException {
        MadeOnce.copyInto(directory);
    }

    private EmbeddedPostgresServer start() {
        return EmbeddedPostgresServer.start(directory.resolve("postgres"));
    }

    @Test
    void keepsItsDataOverARestartAndNeverLosesACommit() throws IOException {
        startedBefore();
        try (var first = start()) {
            client(first).sql("create table kept (x int)").update();
            assertThat(client(first).sql("show fsync").query(String.class).single())
                    .isEqualTo("on");
            assertThat(client(first)
                            .sql("show synchronous_commit")
                            .query(String.class)
                            .single())
                    .isEqualTo("on");
        }
        try (var again = start()) {
            assertThat(client(again)
                            .sql("select count(*) from kept")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void takesOverWhatAKilledBotLeftRunning() throws Exception {
        startedBefore();
        var killed = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.resolve("postgres").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(killed.inputReader().lines().anyMatch("started"::equals)).isTrue();
        assertThatThrownBy(this::start)
                .isInstanceOf(FailureAnalyzedException.class)
                .hasMessageContaining("正被另一个鼓点使用");
        killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        try (var again = start()) {
            assertThat(client(again)
                            .sql("select count(*) from held")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    /** Starts the server and waits to be killed. */
    static final class Holder {
        public static void main(String[] arguments) throws InterruptedException {
            client(EmbeddedPostgresServer.start(Path.of(arguments[0])))
                    .sql("create table held (x int)")
                    .update();
            System.out.println("started");
            Thread.currentThread().join();
        }
    }

    @Test
    void startsOverWhereTheDirectoryWasLeftHalfMade() throws IOException {
        Files.createDirectories(directory.resolve("postgres/base"));
        Files.writeString(directory.resolve("postgres/postgresql.conf"), "");
        try (var server = start()) {
            assertThat(client(server).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void aStalePidOfSomethingElseIsNoObstacle() throws IOException {
        startedBefore();
        Files.writeString(
                directory.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        try (var server = start()) {
            assertThat(client(server).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }
}
