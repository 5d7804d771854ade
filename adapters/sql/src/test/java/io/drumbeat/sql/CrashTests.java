package io.drumbeat.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.memory.RecorderContract;
import io.drumbeat.memory.TinyTeam;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrashTests {
    private static final int SPEAKERS = 4;

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereExactlyOnce() throws Exception {
        try (var database = TestDatabase.fresh()) {
            for (var kill = 0; kill < 3; kill++) {
                var acknowledged = talkUntilKilled(database.source.getJdbcUrl(), "k" + kill + "-", 40);
                assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(40);
                assertThat(recordedOnce(database)).containsAll(acknowledged);
                assertThat(database.jdbc
                                .sql("select count(*) from fact f left join inbox i using (message_id) where i is null")
                                .query(Long.class)
                                .single())
                        .isZero();
            }
            assertThat(repeatEverything(database)).isEqualTo(List.of(1L));
        }
    }

    private static List<String> talkUntilKilled(String url, String prefix, int enough) throws Exception {
        var talker = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Talker.class.getName(),
                        url,
                        prefix)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = talker.inputReader()) {
            var heard = IntStream.range(0, enough).mapToObj(_ -> read(lines)).toList();
            // By its handle, since the process itself would close the stream that still holds what it said
            talker.toHandle().destroyForcibly();
            talker.waitFor(10, TimeUnit.SECONDS);
            var rest = lines.lines().filter(line -> line.endsWith(";")).toList();
            return Stream.concat(heard.stream(), rest.stream())
                    .filter(line -> line.startsWith("console:"))
                    .map(line -> line.replace(";", ""))
                    .toList();
        }
    }

    private static String read(BufferedReader lines) {
        try {
            String line;
            do {
                line = lines.readLine();
            } while (line != null && !line.startsWith("console:"));
            return String.valueOf(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> recordedOnce(TestDatabase database) {
        return database.jdbc
                .sql("select message_id from fact where kind = 'activity' group by message_id having count(*) = 1")
                .query(String.class)
                .list();
    }

    /** How many activities each message has recorded after all of them came once more. */
    private static List<Long> repeatEverything(TestDatabase database) {
        var recorder = database.recorder();
        for (var id : database.jdbc
                .sql("select message_id from inbox")
                .query(String.class)
                .list()) {
            recorder.record(
                    RecorderContract.says(id.replace("console:", ""), TinyTeam.MEI, new Chat.Direct("mei"), "call 华为"));
        }
        recorder.close();
        return database.jdbc
                .sql("select distinct count(*) from fact where kind = 'activity' group by message_id")
                .query(Long.class)
                .list();
    }

    /** Records without end and prints the id of each message once it is acknowledged. */
    static final class Talker {
        public static void main(String[] arguments) {
            var recorder = TestDatabase.at(arguments[0]).recorder();
            for (var speaker = 0; speaker < SPEAKERS; speaker++) {
                var id = arguments[1] + speaker + "-";
                Thread.ofPlatform().start(() -> {
                    for (var n = 0; ; n++) {
                        var outcome = recorder.record(
                                RecorderContract.says(id + n, TinyTeam.MEI, new Chat.Direct("mei"), "call 华为"));
                        System.out.println(outcome.messageId() + ";");
                    }
                });
            }
        }
    }
}
