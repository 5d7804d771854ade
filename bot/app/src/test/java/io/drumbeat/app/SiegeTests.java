package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.app.RawCalls.Caller;
import io.drumbeat.repetition.Repetition;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half, slow, huge and far too many calls come to a bot that has little memory, and it goes on. */
class SiegeTests {
    private static final FeishuEvents FEISHU = new FeishuEvents("cli_a", "vtoken", "ekey");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int ROUNDS = Repetition.of(1, 10);
    private static final byte[] MEGABYTE = new byte[1_000_000];

    @TempDir
    static Path home;

    private static int port;
    private static ChildBot bot;
    private static Door door;
    private static RawCalls raw;
    private static int said;

    @BeforeAll
    static void start() {
        port = ChildBot.freePort();
        bot = ChildBot.start(
                home,
                port,
                Map.of(
                        "JAVA_TOOL_OPTIONS", "-Xmx512m",
                        "DRUMBEAT_CONSOLE", "on",
                        "DRUMBEAT_ALLOW_HTTP", "true",
                        "DRUMBEAT_FEISHU_MODE", "webhook",
                        "DRUMBEAT_FEISHU_APP_ID", "cli_a",
                        "DRUMBEAT_FEISHU_APP_SECRET", "s3cret",
                        "DRUMBEAT_FEISHU_ENCRYPT_KEY", "ekey",
                        "DRUMBEAT_FEISHU_VERIFICATION_TOKEN", "vtoken",
                        "DRUMBEAT_FEISHU_BASE_URL", "http://127.0.0.1:1"));
        door = bot.ready();
        raw = new RawCalls(port);
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    /** Whatever a test did: nothing of it hurt. */
    @AfterEach
    void itGoesOn() {
        assertThat(says("电话 华为")).isEqualTo(200);
        assertThat(door.get("/actuator/health").text("/components/db/status")).isEqualTo("UP");
        assertThat(bot.said()).doesNotContain("OutOfMemoryError");
    }

    /** A message that Feishu has sealed; the answer's status. */
    private static int says(String words) {
        try {
            var id = "om_siege_" + ++said;
            var sealed = FEISHU.says("ou_mei", id, words, CLOCK.instant().getEpochSecond());
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/feishu/events".formatted(port)))
                    .header("X-Lark-Request-Timestamp", sealed.timestamp())
                    .header("X-Lark-Request-Nonce", sealed.nonce())
                    .header("X-Lark-Signature", sealed.signature())
                    .timeout(Duration.ofSeconds(10))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(sealed.body()))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String[] likelySeal() {
        return new String[] {
            "X-Lark-Request-Timestamp: " + CLOCK.instant().getEpochSecond(),
            "X-Lark-Request-Nonce: n",
            "X-Lark-Signature: " + "a".repeat(64),
            "Content-Length: 1040000"
        };
    }

    private static <T> List<T> together(int count, Callable<T> task) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<T>>();
            for (var i = 0; i < count; i++) {
                all.add(task);
            }
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(all)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Caller halfSent(String head) {
        var caller = raw.connected();
        caller.sends(head);
        caller.sends(MEGABYTE);
        return caller;
    }

    private static void close(List<Caller> callers) {
        callers.forEach(Caller::close);
    }

    @Test
    void hundredsOfHalfRequestsDoNotKeepAGoodOneOut() {
        for (var round = 0; round < ROUNDS; round++) {
            var unsigned = together(
                    Repetition.of(100, 500),
                    () -> halfSent(RawCalls.head("POST /feishu/events", "Content-Length: 1040000")));
            var signed = together(500, () -> halfSent(RawCalls.head("POST /feishu/events", likelySeal())));
            assertThat(says("电话 华润")).isEqualTo(200);
            assertThat(unsigned).allSatisfy(caller -> assertThat(RawCalls.status(caller.hears(Duration.ofSeconds(6))))
                    .isIn(401, 0));
            assertThat(signed)
                    .allSatisfy(caller -> assertThat(RawCalls.status(caller.hears(Duration.ofSeconds(6))))
                            .isIn(503, 408, 0))
                    .anySatisfy(caller -> assertThat(caller.isHungUpOnWithin(Duration.ofSeconds(1)))
                            .isTrue());
            close(unsigned);
            close(signed);
        }
    }

    @Test
    void whoComesPastTheCapIsToldSoAtOnce() {
        var before = System.nanoTime();
        var callers = together(200, () -> halfSent(RawCalls.head("POST /feishu/events", likelySeal())));
        var answers = together(1, () -> callers.stream()
                        .map(caller -> caller.hears(Duration.ofSeconds(7)))
                        .toList())
                .getFirst();
        assertThat(answers).anySatisfy(answer -> {
            assertThat(RawCalls.status(answer)).isEqualTo(503);
            assertThat(RawCalls.hasHeader(answer, "Retry-After")).isTrue();
        });
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        close(callers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "body", "upload", "chunks"})
    void whoDripsIsCutOff(String what) {
        var head =
                switch (what) {
                    case "head" -> "POST /feishu/events HTTP/1.1\r\nX-Drip: ";
                    case "body" -> RawCalls.head("POST /feishu/events", likelySeal());
                    case "upload" ->
                        RawCalls.head(
                                "POST /console/api/files",
                                "Content-Type: multipart/form-data; boundary=x",
                                "Content-Length: 20000000");
                    default -> RawCalls.head("POST /console/api/messages", "Transfer-Encoding: chunked");
                };
        try (var caller = raw.connected()) {
            caller.sends(head);
            var begun = System.nanoTime();
            var drop = what.equals("chunks") ? "1\r\na\r\n" : "a";
            while (!caller.isHungUpOnWithin(Duration.ofMillis(300))) {
                caller.sends(drop);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void thousandsOfSilentConnectionsAreNotInTheWay() {
        var callers = new ArrayList<Caller>();
        for (var i = 0; i < Repetition.of(1500, 4000); i++) {
            callers.add(raw.connected());
        }
        assertThat(says("电话 海棠酒店")).isEqualTo(200);
        close(callers);
    }

    @Test
    void deepJsonIsRefused() {
        for (var body : List.of("[".repeat(60_000), "{\"a\":".repeat(12_000), "\"" + "\\".repeat(60_000))) {
            assertThat(door.post("/console/api/messages", body).status()).isEqualTo(400);
        }
    }

    @Test
    void hugeHeadersAreRefused() {
        var answer = raw.call(RawCalls.head("GET /feishu/events", "X-Huge: " + "a".repeat(100_000)), new byte[0]);
        assertThat(RawCalls.status(answer)).isIn(400, 431, 0);
        var many = new String[5000];
        java.util.Arrays.fill(many, "X: y");
        assertThat(RawCalls.status(raw.call(RawCalls.head("GET /feishu/events", many), new byte[0])))
                .isIn(400, 431, 0);
    }
}
