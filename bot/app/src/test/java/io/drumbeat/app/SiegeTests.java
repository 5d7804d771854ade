package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.app.RawCalls.Caller;
import io.drumbeat.repetition.Repetition;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Half, slow, huge and far too many calls come to a bot that has little memory, and it goes on. */
class SiegeTests {
    private static final FeishuEvents FEISHU = new FeishuEvents("cli_a", "vtoken", "ekey");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int ROUNDS = Repetition.of(1, 10);

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("JAVA_TOOL_OPTIONS", "-Xmx512m"),
            Map.entry("DRUMBEAT_CONSOLE", "on"),
            Map.entry("DRUMBEAT_ALLOW_HTTP", "true"),
            Map.entry("DRUMBEAT_FEISHU_MODE", "webhook"),
            Map.entry("DRUMBEAT_FEISHU_APP_ID", "cli_a"),
            Map.entry("DRUMBEAT_FEISHU_APP_SECRET", "s3cret"),
            Map.entry("DRUMBEAT_FEISHU_ENCRYPT_KEY", "ekey"),
            Map.entry("DRUMBEAT_FEISHU_VERIFICATION_TOKEN", "vtoken"),
            Map.entry("DRUMBEAT_FEISHU_BASE_URL", "http://127.0.0.1:1"),
            Map.entry("DRUMBEAT_DINGTALK_MODE", "webhook"),
            Map.entry("DRUMBEAT_DINGTALK_CLIENT_ID", "ding_a"),
            Map.entry("DRUMBEAT_DINGTALK_CLIENT_SECRET", "s3cret"),
            Map.entry("DRUMBEAT_DINGTALK_ROBOT_CODE", "robot1"),
            Map.entry("DRUMBEAT_DINGTALK_CARD_API_SECRET", "card"),
            Map.entry("DRUMBEAT_DINGTALK_EVENT_TOKEN", "token"),
            Map.entry("DRUMBEAT_DINGTALK_EVENT_AES_KEY", "a".repeat(43)),
            Map.entry("DRUMBEAT_DINGTALK_API_BASE_URL", "http://127.0.0.1:1"),
            Map.entry("DRUMBEAT_DINGTALK_OAPI_BASE_URL", "http://127.0.0.1:1"));

    @TempDir
    static Path home;

    private static int port;
    private static ChildBot bot;
    private static Door door;
    private static RawCalls raw;
    private static int said;
    private static int before;

    @BeforeAll
    static void start() {
        port = ChildBot.freePort();
        bot = ChildBot.start(home, port, SETTINGS);
        door = bot.ready();
        raw = new RawCalls(port);
        before = door.get("/console/api/records", "as", "mei").body().size();
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    /** Whatever a test did: nothing of it hurt, and all that was acknowledged is there once. */
    @AfterEach
    void itGoesOn() {
        assertThat(says("电话 华为")).isEqualTo(200);
        assertThat(recorded()).isEqualTo(said);
        assertThat(door.get("/actuator/health").text("/components/db/status")).isEqualTo("UP");
        assertThat(bot.said()).doesNotContain("OutOfMemoryError");
    }

    /** A message that Feishu has sealed; the answer's status. */
    private static int says(String words) {
        var id = "om_siege_" + ++said;
        return raw.sealed(FEISHU.says("ou_mei", id, words, CLOCK.instant().getEpochSecond()));
    }

    /** How many calls of the person's stand in the book since the start. */
    private static int recorded() {
        return door.get("/console/api/records", "as", "mei").body().size() - before;
    }

    private static String[] likelySeal() {
        return new String[] {
            "X-Lark-Request-Timestamp: " + CLOCK.instant().getEpochSecond(),
            "X-Lark-Request-Nonce: n",
            "X-Lark-Signature: " + "a".repeat(64),
            "Content-Length: 1040000"
        };
    }

    private static void close(List<Caller> callers) {
        callers.forEach(Caller::close);
    }

    /** Most of them at once, with a good message in their midst. */
    @Test
    void hundredsOfHalfRequestsDoNotKeepAGoodOneOut() {
        for (var round = 0; round < ROUNDS; round++) {
            var unsigned = RawCalls.together(
                    Repetition.of(50, 500),
                    () -> raw.halfSent(RawCalls.head("POST /feishu/events", "Content-Length: 1040000")));
            var signed = RawCalls.together(500, () -> raw.halfSent(RawCalls.head("POST /feishu/events", likelySeal())));
            assertThat(says("电话 华润")).isEqualTo(200);
            assertThat(heard(unsigned))
                    .allSatisfy(answer -> assertThat(RawCalls.status(answer)).isIn(401, 0));
            assertThat(heard(signed))
                    .allSatisfy(answer -> assertThat(RawCalls.status(answer)).isIn(503, 408, 0))
                    .anySatisfy(answer -> {
                        assertThat(RawCalls.status(answer)).isEqualTo(503);
                        assertThat(RawCalls.hasHeader(answer, "Retry-After")).isTrue();
                    });
        }
    }

    /** What each was told; all are hung up on after a while. */
    private static List<String> heard(List<Caller> callers) {
        var hungUp = callers.stream()
                .map(caller -> caller.hears(Duration.ofSeconds(8)))
                .toList();
        assertThat(callers).allMatch(caller -> caller.isHungUpOnWithin(Duration.ofSeconds(1)));
        close(callers);
        return hungUp;
    }

    @Test
    void whoDripsIsCutOff() {
        var all = List.of(
                raw.drip("POST /feishu/events HTTP/1.1\r\nX-Drip: ", "a"),
                raw.drip("\r\n", "\r\n"),
                raw.drip("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n", "\n"),
                raw.drip(RawCalls.head("POST /feishu/events", likelySeal()), "a"),
                raw.drip(RawCalls.head("POST /dingtalk/robot", "Content-Length: 1000"), "a"),
                raw.drip(
                        RawCalls.head(
                                "POST /console/api/files",
                                "Content-Type: multipart/form-data; boundary=x",
                                "Content-Length: 20000000"),
                        "a"),
                raw.drip(RawCalls.head("POST /console/api/messages", "Transfer-Encoding: chunked"), "1\r\na\r\n"),
                raw.drip(RawCalls.head("POST /nowhere", "Content-Length: 100000"), "a"));
        var next = new AtomicInteger();
        assertThat(RawCalls.together(
                        all.size(), () -> all.get(next.getAndIncrement()).call()))
                .allSatisfy(lasted -> assertThat(lasted).isLessThan(Duration.ofSeconds(9)));
    }

    /** A hundred means: go on. */
    @ParameterizedTest
    @CsvSource({
        "/feishu/events, 900000, 401",
        "/dingtalk/robot, 900, 401",
        "/dingtalk/cards, 900, 401",
        "/dingtalk/events, 900, 401",
        "/console/api/messages, 900000, 413",
        "/nowhere, 900, 404",
    })
    void whoAsksBeforeSendingIsAskedForNothingThatWouldBeRefused(String path, int length, int status) {
        var head = RawCalls.head(
                "POST " + path, "Content-Length: " + length, "Content-Type: application/json", "Expect: 100-continue");
        assertThat(RawCalls.status(raw.call(head, new byte[0]))).isEqualTo(status);
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

    @ParameterizedTest
    @ValueSource(
            strings = {"/feishu/events", "/feishu/cards", "/dingtalk/robot", "/dingtalk/cards", "/dingtalk/events"})
    void noForgedRequestGetsInAndAllHearTheSame(String path) {
        var forger = new Forger(FEISHU, URI.create("http://127.0.0.1:%d".formatted(port)), path);
        var answers = new ConcurrentSkipListSet<String>();
        var count = Repetition.of(400, 20_000);
        RawCalls.together(8, () -> {
            for (var i = 0; i < count / 8; i++) {
                answers.add(forger.call(CLOCK.instant().getEpochSecond()));
            }
            return 0;
        });
        assertThat(answers).hasSize(1).first().asString().startsWith("401 {\"error\":");
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
        Arrays.fill(many, "X: y");
        assertThat(RawCalls.status(raw.call(RawCalls.head("GET /feishu/events", many), new byte[0])))
                .isIn(400, 431, 0);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "GET, /error, 404",
        "PUT, /feishu/events, 405",
        "DELETE, /console/api/messages, 405",
        "POST, /console/api/files, 415",
        "GET, /actuator/env, 404",
    })
    void whatNoDoorTakesIsRefusedWithNothingOfWhatWasAsked(String method, String path, int status) {
        var first = raw.call(RawCalls.head(method + " " + path + "?secret=1", "Connection: close"), new byte[0]);
        var second = raw.call(
                RawCalls.head(method + " " + path + "?other=2", "Connection: close", "Accept: text/html"), new byte[0]);
        assertThat(RawCalls.status(first)).isEqualTo(status);
        assertThat(RawCalls.body(first))
                .startsWith("{\"error\":")
                .doesNotContain(path, "secret", "timestamp")
                .isEqualTo(RawCalls.body(second));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET /a|b HTTP/1.1", "GET /%zz HTTP/1.1", "NONSENSE", "GET / HTTP/9.9", "GET /\u0001 HTTP/1.1"})
    void whatIsNotHttpIsRefusedWithoutWords(String line) {
        var answer = raw.call(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n", new byte[0]);
        assertThat(RawCalls.status(answer)).isIn(0, 400, 404, 505);
        assertThat(answer).doesNotContain("Tomcat", "<html", "a|b", "zz");
    }
}
