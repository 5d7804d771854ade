package io.drumbeat.app;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rep's words over Feishu's webhook, through the vendor's SDK, to a stubbed Feishu and back. */
class FeishuDayTests {
    private static final FeishuEvents EVENTS = new FeishuEvents("cli_a", "vtoken", "ekey");

    @TempDir
    static Path home;

    private static WireMockServer feishu;
    private static ChildBot bot;
    private static Door door;
    private static int port;

    @BeforeAll
    static void start() {
        feishu = new WireMockServer(wireMockConfig().dynamicPort());
        feishu.start();
        feishu.stubFor(post(urlPathEqualTo("/open-apis/auth/v3/tenant_access_token/internal"))
                .willReturn(okJson("{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"t-1\",\"expire\":7200}")));
        feishu.stubFor(get(urlPathEqualTo("/open-apis/bot/v3/info"))
                .willReturn(okJson("{\"code\":0,\"msg\":\"ok\",\"bot\":{\"open_id\":\"ou_bot\"}}")));
        var sent = okJson("{\"code\":0,\"msg\":\"success\",\"data\":{\"message_id\":\"om_sent\"}}");
        feishu.stubFor(post(urlPathMatching("/open-apis/im/v1/messages.*")).willReturn(sent));
        feishu.stubFor(patch(urlPathMatching("/open-apis/im/v1/messages/.*")).willReturn(sent));
        port = ChildBot.freePort();
        bot = ChildBot.start(
                home,
                port,
                Map.of(
                        "DRUMBEAT_CONSOLE",
                        "on",
                        "DRUMBEAT_ALLOW_HTTP",
                        "true",
                        "DRUMBEAT_FEISHU_MODE",
                        "webhook",
                        "DRUMBEAT_FEISHU_APP_ID",
                        EVENTS.appId(),
                        "DRUMBEAT_FEISHU_APP_SECRET",
                        "s3cret",
                        "DRUMBEAT_FEISHU_ENCRYPT_KEY",
                        EVENTS.encryptKey(),
                        "DRUMBEAT_FEISHU_VERIFICATION_TOKEN",
                        EVENTS.token(),
                        "DRUMBEAT_FEISHU_BASE_URL",
                        feishu.baseUrl()));
        door = bot.ready();
    }

    @AfterAll
    static void stop() {
        bot.close();
        feishu.stop();
    }

    private static long now() {
        return Clock.systemUTC().instant().getEpochSecond();
    }

    private static HttpResponse<String> send(String path, FeishuEvents.Sealed sealed) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Content-Type", "application/json")
                                .header("X-Lark-Request-Timestamp", sealed.timestamp())
                                .header("X-Lark-Request-Nonce", sealed.nonce())
                                .header("X-Lark-Signature", sealed.signature())
                                .POST(HttpRequest.BodyPublishers.ofByteArray(sealed.body()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void eventually(Runnable claim) {
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(claim::run);
    }

    @Test
    void aVisitIsRecordedOnceAndAnsweredWithACard() throws Exception {
        var event = EVENTS.says("ou_mei", "om_visit", "拜访 华为 张总 谈备品备件", now());
        assertThat(send("/feishu/events", event).statusCode()).isEqualTo(200);
        assertThat(send("/feishu/events", event).statusCode()).isEqualTo(200);
        eventually(() -> feishu.verify(
                1,
                postRequestedFor(urlPathMatching("/open-apis/im/v1/messages/om_visit/reply"))
                        .withRequestBody(containing("已记录拜访"))));
        // Before four in the morning it still counts for the day before
        var today = LocalDate.parse(door.get("/console/api/health").text("/now").substring(0, 10));
        var records = door.get("/console/api/records", "as", "mei", "from", "" + today.minusDays(1), "to", "" + today);
        assertThat(records.body().toString()).containsOnlyOnce("谈备品备件");
    }

    @Test
    void oneFlippedBitIsRefused() throws Exception {
        var event = EVENTS.says("ou_mei", "om_forged", "拜访 华为", now());
        var body = event.body().clone();
        body[20] ^= 1;
        var forged = new FeishuEvents.Sealed(body, event.timestamp(), event.nonce(), event.signature());
        assertThat(send("/feishu/events", forged).statusCode()).isEqualTo(401);
    }

    @Test
    void anOldTimestampIsRefused() throws Exception {
        var old = EVENTS.says("ou_mei", "om_old", "拜访 华为", now() - 86_400);
        assertThat(send("/feishu/events", old).statusCode()).isEqualTo(401);
    }

    @Test
    void aPressPraisesAndTheAnnouncementIsPatched() throws Exception {
        send("/feishu/events", EVENTS.says("ou_wangwu", "om_won", "签单 东方纸业 10万", now()));
        eventually(() -> feishu.verify(postRequestedFor(urlPathEqualTo("/open-apis/im/v1/messages"))
                .withRequestBody(containing("oc_east-1"))));
        var group = door.get("/console/api/messages", "as", "mei", "chat", "group:east-1")
                .at("/messages");
        var card = group.get(group.size() - 1).at("/card/id").asString();
        eventually(() -> {
            try {
                var value = Map.of("words", "赞 王五", "card", card, "v", "1");
                var pressed = send("/feishu/cards", EVENTS.presses("ou_mei", "ev-press", value, "om_sent", now()));
                assertThat(pressed.statusCode()).isEqualTo(200);
                assertThat(pressed.body()).contains("已赞 王五");
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        eventually(() -> feishu.verify(patchRequestedFor(urlPathEqualTo("/open-apis/im/v1/messages/om_sent"))
                .withRequestBody(containing("人点赞"))));
    }

    @Test
    void noSecretReachesTheLog() {
        assertThat(bot.said()).doesNotContain("s3cret").doesNotContain("ekey");
    }
}
