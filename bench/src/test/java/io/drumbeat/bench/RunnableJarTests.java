package io.drumbeat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The one jar that {@code mvn package} makes is carried elsewhere and started there. It stands before this room is built. */
@EnabledIfSystemProperty(named = "drumbeat.full", matches = "true")
class RunnableJarTests {
    private static final String FIRST_LINE = "{\"as\":\"mei\",\"chat\":\"direct:mei\",\"text\":\"拜访 华为 张总 谈续约 下周三回访\"}";
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path home;

    @Test
    void itAnswersTheFirstLineWithWhatItBrings() throws IOException, InterruptedException {
        FileSystemUtils.copyRecursively(Path.of("../config"), home.resolve("config"));
        var port = freePort();
        answersTheFirstLine(start(port), port);
        assertThat(home.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    private void answersTheFirstLine(Process bot, int port) throws InterruptedException {
        try {
            var answer = Awaitility.await()
                    .atMost(Duration.ofMinutes(4))
                    .ignoreExceptions()
                    .failFast(() -> !bot.isAlive())
                    .until(() -> says(port), said -> said.contains("已记录拜访"));
            assertThat(answer).contains("周三 回访");
        } finally {
            bot.destroy();
        }
        assertThat(bot.waitFor(3, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void theSecondStartUsesWhatTheFirstLeft() throws IOException, InterruptedException {
        FileSystemUtils.copyRecursively(Path.of("../config"), home.resolve("config"));
        var port = freePort();
        var first = start(port);
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(6))
                    .ignoreExceptions()
                    .failFast(() -> !first.isAlive())
                    .until(this::notesAreMade);
        } finally {
            answersTheFirstLine(first, port);
        }
        var again = freePort();
        answersTheFirstLine(start(again), again);
        assertThat(Files.readString(log())).contains(home.resolve("data/start").toString());
    }

    private boolean notesAreMade() throws IOException {
        try (var all = Files.walk(home.resolve("data/start"))) {
            return all.anyMatch(file -> file.endsWith("classes.jsa"));
        }
    }

    @Test
    void withoutACompanyItSaysWhereItLooked() throws IOException, InterruptedException {
        assertThat(start(freePort()).waitFor()).isOne();
        assertThat(Files.readString(log())).contains(home.resolve("config").toString(), "DRUMBEAT_COMPANY_FILES");
    }

    private Process start(int port) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = home.resolve("drumbeat.jar");
        if (!Files.exists(jar)) {
            Files.copy(Path.of("../bot/app/target/drumbeat.jar"), jar);
        }
        var builder = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        return builder.start();
    }

    private String says(int port) throws IOException, InterruptedException {
        var line = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/console/api/messages".formatted(port)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(FIRST_LINE))
                .build();
        return http.send(line, BodyHandlers.ofString()).body();
    }

    private Path log() {
        return home.resolve("said.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
