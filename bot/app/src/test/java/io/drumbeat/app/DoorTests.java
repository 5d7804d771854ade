package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The promises of the HTTP door, asked of the whole bot from outside. */
class DoorTests {
    @TempDir
    static Path home;

    private static ChildBot bot;
    private static Door door;
    private static RawCalls raw;

    @BeforeAll
    static void start() {
        var port = ChildBot.freePort();
        bot = ChildBot.start(home, port, Map.of());
        door = bot.ready();
        raw = new RawCalls(port);
    }

    @AfterAll
    static void stop() {
        bot.close();
    }

    @Test
    void everythingUnderneathIsHealthy() {
        var health = door.get("/actuator/health");
        assertThat(health.text("/status")).isEqualTo("UP");
        for (var part : List.of("db", "redis", "quartz", "outbox")) {
            assertThat(health.text("/components/" + part + "/status")).as(part).isEqualTo("UP");
        }
    }

    @Test
    void howItIsIsToldInDetailToThisMachineOnly() {
        for (var sign : List.of("X-Forwarded-For: 127.0.0.1", "Forwarded: for=127.0.0.1", "Via: 1.1 proxy")) {
            var afar = raw.call(RawCalls.head("GET /actuator/health", "Connection: close", sign), new byte[0]);
            assertThat(afar).contains("\"status\":\"UP\"").doesNotContain("components", "outbox", "disk");
        }
    }

    /** As a proxy asks that nobody told anything. */
    @ParameterizedTest
    @ValueSource(strings = {" HTTP/1.0\r\nHost: 127.0.0.1", " HTTP/1.0", ""})
    void whoSpeaksAsOnlyAProxyStillDoesIsToldNoDetails(String version) {
        assertThat(raw.call("GET /actuator/health" + version + "\r\n\r\n", new byte[0]))
                .contains("\"status\":\"UP\"")
                .doesNotContain("components");
        assertThat(raw.call("GET /console/api/people" + version + "\r\n\r\n", new byte[0]))
                .contains("{\"error\":")
                .doesNotContain("小美");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/health/a",
                "/health/a/b",
                "/health/a/b/c",
                "/health/./db",
                "/health/../env",
                "/health/db/x/y/z",
                "/health/readiness/a",
                "/health/readiness/db/a",
                "/health/%2e/db",
                "/env"
            })
    void whatThereIsNothingOfIsNotFound(String path) {
        var answer = raw.call(RawCalls.head("GET /actuator" + path, "Connection: close"), new byte[0]);
        assertThat(RawCalls.status(answer)).isEqualTo(404);
        assertThat(RawCalls.body(answer)).startsWith("{\"error\":\"没有这个地址");
    }

    @Test
    void theSampleCompanyIsThere() {
        var people = door.get("/console/api/people").body();
        var roles = new ArrayList<String>();
        people.forEach(p -> roles.add(p.at("/role").asString()));
        assertThat(roles).filteredOn("rep"::equals).hasSize(8);
        assertThat(roles).filteredOn("manager"::equals).hasSize(2);
        assertThat(roles).contains("finance", "admin");
    }

    @Test
    void whateverLearnsFromThePastHasSomethingToShow() {
        assertThat(said("lei", "目标 推算 明年 增长20%")).contains("整年学来，往平均收缩：学到的占 66.7%");
        assertThat(said("mei", "预测")).contains("自己 ", "团队 ", "90% 区间");
        assertThat(said("mei", "倒推 100万")).contains("到今天的一年：自己 ", "每个工作日");
        assertThat(said("lei", "改目标 王五 2099年1月 10万 原因 试算")).contains("近 24 个月里");
        assertThat(said("chen", "卡住")).doesNotContain("先按");
        assertThat(said("chen", "欠款")).contains("没有逾期");
    }

    private static String said(String person, String words) {
        return door.says(person, words).text("/replies/0/text");
    }

    @Test
    void aVisitIsRecordedWithEverythingItSaid() {
        var answer = door.says("mei", "拜访 华为 张总 谈续约 3天后回访");
        var record = answer.at("/recorded/0");
        assertThat(record.at("/kind").asString()).isEqualTo("visit");
        assertThat(record.at("/customer").asString()).isEqualTo("华为");
        assertThat(record.at("/contact").asString()).isEqualTo("张总");
        assertThat(record.at("/note").asString()).isEqualTo("谈续约");
        assertThat(record.at("/next/what").asString()).isEqualTo("回访");
        assertThat(answer.text("/replies/0/text"))
                .startsWith("已记录拜访 #" + record.at("/receipt").asString());
        assertThat(answer.text("/replies/0/card/title")).startsWith("已记录拜访");
    }

    @Test
    void theSameMessageThreeTimesRecordsOnce() {
        var first = door.says("wangwu", "电话 东方纸业", "same");
        var again = door.says("wangwu", "电话 东方纸业", "same");
        var third = door.says("wangwu", "电话 东方纸业", "same");
        assertThat(first.at("/duplicate").asBoolean()).isFalse();
        assertThat(List.of(again, third)).allSatisfy(answer -> {
            assertThat(answer.at("/duplicate").asBoolean()).isTrue();
            assertThat(answer.at("/recorded")).isEqualTo(first.at("/recorded"));
            assertThat(answer.at("/replies")).isEqualTo(first.at("/replies"));
        });
    }

    @Test
    void aPressedButtonSaysItsWords() {
        var logged = door.says("lisi", "拜访 瑞丰粮油");
        var receipt = logged.text("/recorded/0/receipt");
        var pressed = door.presses("lisi", logged.text("/replies/0/card/id"), "撤销 #" + receipt);
        assertThat(pressed.text("/recorded/0/kind")).isEqualTo("void");
        assertThat(pressed.text("/recorded/0/voids")).isEqualTo(receipt);
    }

    @Test
    void aWinIsCelebratedInTheGroupAndEachPressCountsOnce() {
        door.says("zhaoliu", "签单 松柏制药 12万");
        var group = door.get("/console/api/messages", "as", "wangwu", "chat", "group:east-1")
                .at("/messages");
        var announcement = group.get(group.size() - 1);
        var card = announcement.at("/card/id").asString();
        door.presses("wangwu", card, "赞 赵六");
        var pressed = door.presses("mei", card, "赞 赵六");
        assertThat(pressed.text("/updated/text")).contains("👏 2 人点赞：王五、小美");
        assertThat(door.presses("mei", card, "赞 赵六").text("/toast")).contains("已经赞过");
    }

    @Test
    void payIsNeverInAGroup() {
        var asked = door.post("/console/api/messages", Map.of("as", "mei", "chat", "group:east-1", "text", "提成"));
        assertThat(asked.at("/replies").toString()).contains("已到手");
        var group = door.get("/console/api/messages", "as", "lei", "chat", "group:east-1");
        assertThat(group.at("/messages").toString()).contains("已私聊发给你").doesNotContain("已到手");
    }

    @Test
    void badInputIsAnsweredWithTheFieldOrTheReason() {
        assertThat(door.post("/console/api/messages", "{\"as\":\"mei\",\"chat\":\"direct:mei\"}")
                        .status())
                .isEqualTo(400);
        assertThat(door.says("nobody", "今天").status()).isEqualTo(404);
        assertThat(door.post("/console/api/messages", Map.of("as", "mei", "chat", "direct:lei", "text", "今天"))
                        .status())
                .isEqualTo(404);
        assertThat(door.says("mei", "拜".repeat(40_000)).status()).isEqualTo(413);
        assertThat(door.jump("2020-01-01T00:00:00+08:00").status()).isEqualTo(409);
    }

    static Stream<String> places() {
        return Stream.of(
                "GET /",
                "HEAD /",
                "GET /console/page/drum.svg",
                "GET /console/lib/preact/dist/preact.umd.js",
                "GET /console/api/people",
                "GET /console/api/messages?as=mei&chat=direct:mei",
                "GET /console/api/files/abc?as=mei",
                "GET /console/api/events?as=nobody",
                "POST /console/api/messages",
                "POST /console/api/files",
                "POST /console/api/plans/simulate",
                "PUT /console/api/messages",
                "GET /actuator/health",
                "GET /nothing");
    }

    /** Whatever stands in the headers: an answer, or a refusal in our words. */
    @ParameterizedTest
    @MethodSource("places")
    void noHeaderBreaksAnything(String place) {
        for (var header : RawCalls.ODD_HEADERS) {
            var answer = raw.call(RawCalls.head(place, header, "Content-Length: 0", "Connection: close"), new byte[0]);
            var status = RawCalls.status(answer);
            assertThat(status).as(header).isIn(200, 206, 304, 400, 403, 404, 405, 412, 415, 416, 417);
            if (status >= 400 && !place.startsWith("HEAD")) {
                assertThat(RawCalls.body(answer))
                        .as(header)
                        .contains("{\"error\":\"")
                        .containsPattern("\\p{IsHan}");
            }
        }
    }

    @Test
    void whatWouldRatherBeReadIsRecordedAndAnsweredOnce() {
        var body = "{\"as\":\"wangwu\",\"chat\":\"direct:wangwu\",\"text\":\"帮助\"}".getBytes(StandardCharsets.UTF_8);
        var head = RawCalls.head(
                "POST /console/api/messages",
                "Accept: text/csv",
                "Content-Length: " + body.length,
                "Connection: close");
        assertThat(RawCalls.status(raw.call(head, body))).isEqualTo(200);
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredWithExamples() {
        var answer = door.says("mei", "帮我订一张机票");
        assertThat(answer.at("/recorded").isEmpty()).isTrue();
        assertThat(answer.text("/replies/0/text"))
                .startsWith("“帮我订一张机票”里没有听出可以记的事")
                .contains("可以这样说");
    }
}
