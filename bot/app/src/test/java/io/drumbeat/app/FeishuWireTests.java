package io.drumbeat.app;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.drumbeat.feishu.stub.Events;
import io.drumbeat.feishu.stub.Gateway;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rep's day over Feishu's long connection, with nothing configured but the app; the bot is killed in the middle. */
class FeishuWireTests {
    private static final String SECRET = "s3cret-of-the-app";
    private static final int VISITS = 30;

    @TempDir
    Path home;

    private final Gateway gateway = new Gateway();
    private final WireMockServer feishu = new WireMockServer(wireMockConfig().dynamicPort());
    private final int port = ChildBot.freePort();

    @BeforeEach
    void start() {
        feishu.start();
        feishu.stubFor(post(urlPathEqualTo("/callback/ws/endpoint")).willReturn(okJson(gateway.address())));
        feishu.stubFor(post(urlPathEqualTo("/open-apis/auth/v3/tenant_access_token/internal"))
                .willReturn(okJson("{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"t-1\",\"expire\":7200}")));
        feishu.stubFor(get(urlPathEqualTo("/open-apis/bot/v3/info"))
                .willReturn(okJson("{\"code\":0,\"msg\":\"ok\",\"bot\":{\"open_id\":\"ou_bot\"}}")));
        var sent = okJson("{\"code\":0,\"msg\":\"success\",\"data\":{\"message_id\":\"om_sent\"}}");
        feishu.stubFor(post(urlPathMatching("/open-apis/im/v1/messages.*")).willReturn(sent));
        feishu.stubFor(patch(urlPathMatching("/open-apis/im/v1/messages/.*")).willReturn(sent));
    }

    @AfterEach
    void stop() {
        gateway.close();
        feishu.stop();
    }

    private ChildBot bot() {
        return ChildBot.start(
                home,
                port,
                Map.of(
                        "DRUMBEAT_CONSOLE", "on",
                        "DRUMBEAT_ALLOW_HTTP", "true",
                        "DRUMBEAT_FEISHU_APP_ID", "cli_a",
                        "DRUMBEAT_FEISHU_APP_SECRET", SECRET,
                        "DRUMBEAT_FEISHU_BASE_URL", feishu.baseUrl()));
    }

    private void connected() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(gateway::connected);
    }

    private static void eventually(ThrowingRunnable claim) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(claim);
    }

    private int answered(String push) {
        eventually(() -> assertThat(gateway.pushes.acks(push)).isNotEmpty());
        return gateway.pushes.acks(push).getLast().code();
    }

    private static String visit(int number) {
        return Events.direct("om_" + number, "ou_mei", "拜访 华为 谈第" + number + "件事")
                .replace("ev-1", "ev-" + number);
    }

    @Test
    void aVisitAPressAKillAndWhatIsPushedAgain() {
        try (var first = bot()) {
            var door = first.ready();
            connected();
            gateway.pushes.push(gateway.line(), "p-0", visit(0));
            assertThat(answered("p-0")).isEqualTo(200);
            eventually(() -> feishu.verify(
                    1,
                    postRequestedFor(urlPathEqualTo("/open-apis/im/v1/messages/om_0/reply"))
                            .withRequestBody(containing("已记录拜访"))));
            press("p-press");
            assertThat(door.get("/actuator/health")
                            .at("/components/connections/details/feishu/lastFrame")
                            .asString())
                    .isNotBlank();
            IntStream.rangeClosed(1, VISITS).forEach(i -> gateway.pushes.push(gateway.line(), "p-" + i, visit(i)));
            answered("p-3");
            first.kill();
            assertThat(first.said()).doesNotContain(SECRET, Gateway.TICKET, Gateway.ACCESS_KEY);
        }
        try (var second = bot()) {
            var door = second.ready();
            connected();
            eventually(() -> {
                gateway.pushAgain();
                assertThat(gateway.pushes.unanswered()).isZero();
            });
            press("p-press-again");
            var records = records(door);
            IntStream.rangeClosed(0, VISITS).forEach(i -> assertThat(records).containsOnlyOnce("谈第" + i + "件事"));
        }
    }

    private void press(String push) {
        var press = Events.press("ou_mei", "oc_p2p", Map.of("words", "今天", "card", "", "v", "0"), Map.of());
        gateway.pushes.push(gateway.line(), push, press);
        assertThat(answered(push)).isEqualTo(200);
        assertThat(gateway.pushes.acks(push).getLast().data()).isNotNull();
    }

    private static String records(Door door) {
        var today = LocalDate.parse(door.get("/console/api/health").text("/now").substring(0, 10));
        return door.get(
                        "/console/api/records",
                        "as",
                        "mei",
                        "from",
                        today.minusDays(1).toString(),
                        "to",
                        today.toString())
                .body()
                .toString();
    }
}
