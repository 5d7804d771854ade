package io.drumbeat.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.drumbeat.chat.Chat;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder.NotRecorded;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.memory.RecorderContract;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.sql.kept.SqlSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAwayTests {
    private static Outcome says(SqlRecorder recorder, String id) {
        return recorder.record(RecorderContract.says(id, TinyTeam.MEI, new Chat.Direct("mei"), "call 华为"));
    }

    private static EmbeddedPostgres server(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsRecordedAndAfterwardsItGoesOn(@TempDir Path data) throws Exception {
        var port = freePort();
        var server = server(data, port);
        var url = server.getJdbcUrl("postgres", "postgres");
        Flyway.configure().dataSource(url, "postgres", "").load().migrate();
        try (var database = TestDatabase.at(url);
                var recorder = database.recorder()) {
            says(recorder, "1");
            server.close();
            var begun = System.nanoTime();
            assertThatThrownBy(() -> says(recorder, "2")).isInstanceOf(NotRecorded.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            assertThat(recorder.<Long>ask(known -> known.ledger().position())).isEqualTo(2);
            try (var again = server(data, port)) {
                assertThat(again.getPort()).isEqualTo(port);
                var outcome = await().atMost(Duration.ofSeconds(10))
                        .ignoreExceptions()
                        .until(() -> says(recorder, "2"), Objects::nonNull);
                assertThat(outcome.duplicate()).isFalse();
                assertThat(says(recorder, "1").duplicate()).isTrue();
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void whoGaveUpWaitingIsNotRecordedLater() throws Exception {
        try (var database = TestDatabase.fresh();
                var recorder = database.recorder(new Routes(List.of()), new MessageFeed(), Duration.ofMillis(400));
                var other = database.source.getConnection()) {
            says(recorder, "0");
            other.setAutoCommit(false);
            other.createStatement().execute("select * from ledger_head for update");
            var underWay = CompletableFuture.runAsync(() -> says(recorder, "1"));
            var waiting = CompletableFuture.runAsync(() -> says(recorder, "2"));
            assertThatThrownBy(underWay::join).hasCauseInstanceOf(NotRecorded.class);
            assertThatThrownBy(waiting::join).hasCauseInstanceOf(NotRecorded.class);
            other.rollback();
            assertThat(says(recorder, "3").recorded().getFirst().position()).isEqualTo(3);
            assertThat(database.jdbc
                            .sql("select message_id from inbox order by seq")
                            .query(String.class)
                            .list())
                    .containsExactly("console:0", "console:3");
        }
    }

    @Test
    void aPoisonousMessageTakesNoOtherWithIt() {
        try (var database = TestDatabase.fresh();
                var recorder = database.recorder()) {
            var futures = List.of("call 一", "call 二\nboom", "leak", "call 三", "boom", "call 四").stream()
                    .map(words -> CompletableFuture.supplyAsync(() ->
                            recorder.record(RecorderContract.says(words, TinyTeam.MEI, new Chat.Direct("mei"), words))))
                    .toList();
            assertThat(futures.stream().filter(future -> future.handle((_, failure) -> failure == null)
                            .join()))
                    .hasSize(3);
            assertThat(database.jdbc
                            .sql("select count(*) from fact")
                            .query(Long.class)
                            .single())
                    .isEqualTo(6);
        }
    }

    @Test
    void charactersThatPostgresCannotKeepAreLeftOut() {
        try (var database = TestDatabase.fresh();
                var recorder = database.recorder()) {
            var outcome = recorder.record(
                    RecorderContract.says("1", TinyTeam.MEI, new Chat.Direct("mei"), "call 华\0为\uD83D"));
            assertThat(outcome.recorded().getFirst().fact().toString()).contains("华为");
        }
    }

    @Test
    void closingCommitsWhatWaitsAndTakesNothingMore() {
        try (var database = TestDatabase.fresh()) {
            var recorder = database.recorder();
            says(recorder, "1");
            recorder.close();
            assertThatThrownBy(() -> says(recorder, "2"))
                    .isInstanceOf(NotRecorded.class)
                    .hasMessageContaining("正在停止");
        }
    }

    @Test
    void settingsAreRemembered() {
        try (var database = TestDatabase.fresh()) {
            var settings = new SqlSettings(database.jdbc);
            settings.put("clock", "1");
            settings.put("clock", "2");
            assertThat(settings.get("clock")).contains("2");
            assertThat(settings.get("other")).isEmpty();
        }
    }
}
