package io.drumbeat.app;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receipt as an interactive card on a stubbed DingTalk: shown, pressed, and changed where it stands. */
class DingTalkCardDayTests {
    private static final String SECRET = "d-s3cret";
    private static final String CARD_SECRET = "c-s3cret";
    private static final String SHOW = "/v1.0/card/instances/createAndDeliver";
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path home;

    private static WireMockServer dingtalk;
    private static ChildBot bot;
    private static int port;

    @BeforeAll
    static void start() {
        dingtalk = new WireMockServer(wireMockConfig().dynamicPort());
        dingtalk.start();
        dingtalk.stubFor(post(urlPathEqualTo("/v1.0/oauth2/accessToken"))
                .willReturn(okJson("{\"accessToken\":\"d-token\",\"expireIn\":7200}")));
        dingtalk.stubFor(post(urlPathMatching("/v1.0/robot/.*")).willReturn(okJson("{\"processQueryKey\":\"q1\"}")));
        dingtalk.stubFor(post(urlPathEqualTo(SHOW))
                .willReturn(okJson("{\"success\":true,\"result\":{\"deliverResults\":[{\"success\":true}]}}")));
        dingtalk.stubFor(
                put(urlPathEqualTo("/v1.0/card/instances")).willReturn(okJson("{\"success\":true,\"result\":true}")));
        port = ChildBot.freePort();
        bot = ChildBot.start(
                home,
                port,
                Map.ofEntries(
                        Map.entry("DRUMBEAT_CONSOLE", "on"),
                        Map.entry("DRUMBEAT_ALLOW_HTTP", "true"),
                        Map.entry("DRUMBEAT_DINGTALK_MODE", "webhook"),
                        Map.entry("DRUMBEAT_DINGTALK_CLIENT_ID", "ding1"),
                        Map.entry("DRUMBEAT_DINGTALK_CLIENT_SECRET", SECRET),
                        Map.entry("DRUMBEAT_DINGTALK_ROBOT_CODE", "ding1"),
                        Map.entry("DRUMBEAT_DINGTALK_CARD_TEMPLATE_ID", "own.schema"),
                        Map.entry("DRUMBEAT_DINGTALK_CARD_API_SECRET", CARD_SECRET),
                        Map.entry("DRUMBEAT_DINGTALK_API_BASE_URL", dingtalk.baseUrl()),
                        Map.entry("DRUMBEAT_DINGTALK_OAPI_BASE_URL", dingtalk.baseUrl())));
        bot.ready();
    }

    @AfterAll
    static void stop() {
        bot.close();
        dingtalk.stop();
    }

    private static void says(String id, String text) throws Exception {
        var at = Clock.systemUTC().millis();
        var body = JSON.writeValueAsString(Map.of(
                "conversationId", "cid_direct",
                "conversationType", "1",
                "robotCode", "ding1",
                "msgId", id,
                "createAt", at,
                "senderStaffId", "dt_mei",
                "msgtype", "text",
                "text", Map.of("content", " " + text)));
        call("/dingtalk/robot", body, "timestamp", "sign", at, at + "\n" + SECRET, SECRET);
    }

    /** As the platform presses a button, with what the button carries. */
    private static JsonNode presses(String card, JsonNode params) throws Exception {
        var content = Map.of("cardPrivateData", Map.of("actionIds", List.of("say"), "params", params));
        var body = JSON.writeValueAsString(Map.of(
                "type", "actionCallback",
                "outTrackId", card,
                "corpId", "corp1",
                "userId", "dt_mei",
                "content", JSON.writeValueAsString(content)));
        var at = Clock.systemUTC().millis();
        return JSON.readTree(call(
                "/dingtalk/cards",
                body,
                "x-ddpaas-signature-timestamp",
                "x-ddpaas-signature",
                at,
                Long.toString(at),
                CARD_SECRET));
    }

    private static String call(
            String door, String body, String time, String sign, long at, String signed, String secret)
            throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var seal = Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + door))
                                .header("Content-Type", "application/json")
                                .header(time, Long.toString(at))
                                .header(sign, seal)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The receipt's card, once it is shown. */
    private static JsonNode shown(String customer) {
        var card = postRequestedFor(urlPathEqualTo(SHOW)).withRequestBody(containing("已记录拜访"));
        return JSON.readTree(Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> dingtalk.findAll(card.withRequestBody(containing(customer))), found -> !found.isEmpty())
                .getFirst()
                .getBodyAsString());
    }

    private static void changed(String card, String face) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> dingtalk.verify(putRequestedFor(urlPathEqualTo("/v1.0/card/instances"))
                        .withRequestBody(matchingJsonPath("$.outTrackId", equalTo(card)))
                        .withRequestBody(matchingJsonPath("$.cardData.cardParamMap.body", containing(face)))));
    }

    @Test
    void aReceiptIsChangedWhereItStandsWhenItIsTakenBackInWords() throws Exception {
        says("msg1", "拜访 华为 张总 谈甲案");
        var card = shown("谈甲案");
        assertThat(card.path("openSpaceId").asString()).isEqualTo("dtv1.card//IM_ROBOT.dt_mei");
        says("msg2", "撤销");
        changed(card.path("outTrackId").asString(), "已撤销");
    }

    @Test
    void aPressedReceiptIsAnsweredWithItsNewFaceAndOnlyItsOwnOneIsTakenBack() throws Exception {
        says("msg3", "拜访 华润 李总 谈乙案");
        var card = shown("谈乙案");
        var id = card.path("outTrackId").asString();
        var buttons = JSON.readTree(
                card.path("cardData").path("cardParamMap").path("buttons").asString());
        var undo = buttons.valueStream()
                .map(button -> button.path("action").path("params").path("params"))
                .filter(params -> params.path("words").asString().startsWith("撤销"))
                .findFirst()
                .orElseThrow();
        var answer = presses(id, undo);
        assertThat(answer.path("cardData").path("cardParamMap").path("body").asString(""))
                .contains("已撤销");
        assertThat(answer.path("userPrivateData")
                        .path("cardParamMap")
                        .path("notice")
                        .asString(""))
                .isNotEmpty();
        changed(id, "已撤销");
    }

    @Test
    void noSecretReachesTheLog() {
        assertThat(bot.said())
                .doesNotContain(SECRET)
                .doesNotContain(CARD_SECRET)
                .doesNotContain("d-token");
    }
}
