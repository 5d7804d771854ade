package io.drumbeat.app;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A rep's words over DingTalk's robot callback, through the vendor's SDK, to a stubbed DingTalk. */
class DingTalkDayTests {
    private static final String SECRET = "d-s3cret";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path home;

    private static WireMockServer dingtalk;
    private static ChildBot bot;
    private static Door door;
    private static int port;

    @BeforeAll
    static void start() {
        dingtalk = new WireMockServer(wireMockConfig().dynamicPort());
        dingtalk.start();
        dingtalk.stubFor(post(urlPathEqualTo("/v1.0/oauth2/accessToken"))
                .willReturn(okJson("{\"accessToken\":\"d-token\",\"expireIn\":7200}")));
        dingtalk.stubFor(post(urlPathMatching("/v1.0/robot/.*"))
                .willReturn(okJson(
                        "{\"processQueryKey\":\"q1\",\"invalidStaffIdList\":[],\"flowControlledStaffIdList\":[]}")));
        dingtalk.stubFor(
                post(urlPathEqualTo("/robot/sendBySession")).willReturn(okJson("{\"errcode\":0,\"errmsg\":\"ok\"}")));
        port = ChildBot.freePort();
        bot = ChildBot.start(
                home,
                port,
                Map.of(
                        "DRUMBEAT_CONSOLE", "on",
                        "DRUMBEAT_ALLOW_HTTP", "true",
                        "DRUMBEAT_DINGTALK_MODE", "webhook",
                        "DRUMBEAT_DINGTALK_CLIENT_ID", "ding1",
                        "DRUMBEAT_DINGTALK_CLIENT_SECRET", SECRET,
                        "DRUMBEAT_DINGTALK_ROBOT_CODE", "ding1",
                        "DRUMBEAT_DINGTALK_API_BASE_URL", dingtalk.baseUrl(),
                        "DRUMBEAT_DINGTALK_OAPI_BASE_URL", dingtalk.baseUrl()));
        door = bot.ready();
    }

    @AfterAll
    static void stop() {
        bot.close();
        dingtalk.stop();
    }

    private static int says(String staff, String id, String text, String webhook, long at, String secret)
            throws Exception {
        var body = JSON.writeValueAsString(Map.ofEntries(
                Map.entry("conversationId", "cid_direct"),
                Map.entry("conversationType", "1"),
                Map.entry("robotCode", "ding1"),
                Map.entry("msgId", id),
                Map.entry("createAt", at),
                Map.entry("senderStaffId", staff),
                Map.entry("senderNick", "x"),
                Map.entry("sessionWebhook", webhook),
                Map.entry("sessionWebhookExpiredTime", at + 5_400_000),
                Map.entry("msgtype", "text"),
                Map.entry("text", Map.of("content", " " + text))));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var sign =
                Base64.getEncoder().encodeToString(mac.doFinal((at + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/dingtalk/robot"))
                                .header("Content-Type", "application/json")
                                .header("timestamp", Long.toString(at))
                                .header("sign", sign)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static long now() {
        return Clock.systemUTC().millis();
    }

    @Test
    void aVisitIsRecordedOnceAndAnswered() throws Exception {
        var webhook = dingtalk.baseUrl() + "/robot/sendBySession?session=s";
        var at = now();
        assertThat(says("dt_mei", "msg1", "拜访 华为 张总 谈钉钉", webhook, at, SECRET)).isEqualTo(200);
        assertThat(says("dt_mei", "msg1", "拜访 华为 张总 谈钉钉", webhook, at, SECRET)).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> dingtalk.verify(
                        1, postRequestedFor(urlPathMatching("/.*")).withRequestBody(containing("已记录拜访"))));
        // Before four in the morning it still counts for the day before
        var today = LocalDate.parse(door.get("/console/api/health").text("/now").substring(0, 10));
        var records = door.get("/console/api/records", "as", "mei", "from", "" + today.minusDays(1), "to", "" + today);
        assertThat(records.body().toString()).containsOnlyOnce("谈钉钉");
    }

    @Test
    void aForeignSessionWebhookIsNotUsed() throws Exception {
        var foreign = new WireMockServer(wireMockConfig().dynamicPort());
        foreign.start();
        try {
            assertThat(says("dt_wangwu", "msg2", "今天", foreign.baseUrl() + "/steal?session=s", now(), SECRET))
                    .isEqualTo(200);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .untilAsserted(
                            () -> dingtalk.verify(postRequestedFor(urlPathEqualTo("/v1.0/robot/oToMessages/batchSend"))
                                    .withRequestBody(containing("dt_wangwu"))));
            assertThat(foreign.getAllServeEvents()).isEmpty();
        } finally {
            foreign.stop();
        }
    }

    @Test
    void aWrongSignOrAnOldTimestampIsRefused() throws Exception {
        assertThat(says("dt_mei", "msg3", "拜访 华为", "", now(), "other")).isEqualTo(401);
        assertThat(says("dt_mei", "msg4", "拜访 华为", "", now() - 7_200_000, SECRET))
                .isEqualTo(401);
    }

    @Test
    void noSecretReachesTheLog() {
        assertThat(bot.said()).doesNotContain(SECRET).doesNotContain("d-token").doesNotContain("session=s");
    }
}
