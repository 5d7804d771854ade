package io.drumbeat.dingtalk.send;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.dingtalk.FakeTokens;
import io.drumbeat.dingtalk.Sample;
import io.drumbeat.dingtalk.card.Rendered;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotApiTests {
    private static final String TOKEN = "/v1.0/oauth2/accessToken";
    private static final String DIRECT = "/v1.0/robot/oToMessages/batchSend";
    private static final String GROUP = "/v1.0/robot/groupMessages/send";
    private static final Rendered HELLO = new Rendered.Marked("标题", "### 标题");

    @RegisterExtension
    private final WireMockExtension api = WireMockExtension.newInstance().build();

    private final FakeTokens tokens = new FakeTokens();
    private final AtomicReference<Instant> now = new AtomicReference<>(Sample.NOW);
    private final AtomicInteger counted = new AtomicInteger();
    private RobotApi robot;

    @BeforeEach
    void connect() {
        var stub = URI.create(api.baseUrl());
        var app = new RobotApi.App("client1", Sample.SECRET, "robot1");
        robot = new RobotApi(
                new Hosts(stub, stub),
                app,
                Duration.ofMillis(700),
                tokens,
                new DingTalkGates("client1", 20),
                now::get,
                counted::addAndGet);
        api.stubFor(post(TOKEN).willReturn(okJson("{\"accessToken\":\"token1\",\"expireIn\":7200}")));
    }

    private static boolean isBan(Delivered delivered) {
        return delivered instanceof Delivered.Halted halted
                && halted.gate().equals("dingtalk:address")
                && halted.howLong().equals(Duration.ofMinutes(5));
    }

    private Delivered direct(String answer) {
        api.stubFor(post(DIRECT).willReturn(okJson(answer)));
        return robot.toPerson("dt_mei", HELLO);
    }

    @Test
    void aPersonGetsMarkdownByStaffId() {
        assertThat(direct("{\"processQueryKey\":\"key1\"}")).isEqualTo(new Delivered.Sent("key1"));
        api.verify(postRequestedFor(urlEqualTo(DIRECT))
                .withHeader("x-acs-dingtalk-access-token", equalTo("token1"))
                .withRequestBody(equalToJson("""
                        {"robotCode":"robot1","userIds":["dt_mei"],"msgKey":"sampleMarkdown",
                         "msgParam":"${json-unit.any-string}"}"""))
                .withRequestBody(matchingJsonPath("$.msgParam", equalToJson("""
                        {"title":"标题","text":"### 标题"}"""))));
    }

    @Test
    void aGroupGetsItByConversationId() {
        api.stubFor(post(GROUP).willReturn(okJson("{\"processQueryKey\":\"key2\"}")));
        assertThat(robot.toGroup("cid_east-1", HELLO)).isEqualTo(new Delivered.Sent("key2"));
        api.verify(postRequestedFor(urlEqualTo(GROUP))
                .withRequestBody(matchingJsonPath("$.openConversationId", equalTo("cid_east-1"))));
    }

    @Test
    void theTokenIsFetchedOnceAndRenewedFiveMinutesEarly() throws Exception {
        api.stubFor(post(DIRECT).willReturn(okJson("{\"processQueryKey\":\"key1\"}")));
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                crowd.execute(() -> robot.toPerson("dt_mei", HELLO));
            }
        }
        api.verify(
                1,
                postRequestedFor(urlEqualTo(TOKEN))
                        .withRequestBody(matchingJsonPath("$.appSecret", equalTo(Sample.SECRET))));
        api.verify(8, postRequestedFor(urlEqualTo(DIRECT)));
        assertThat(tokens.lives).containsEntry("dingtalk:client1", Duration.ofMinutes(115));
    }

    @Test
    void aRefusedTokenIsReplacedOnce() {
        tokens.kept.put("dingtalk:client1", "stale");
        api.stubFor(post(DIRECT)
                .withHeader("x-acs-dingtalk-access-token", equalTo("stale"))
                .willReturn(
                        jsonResponse("{\"code\":\"InvalidAuthentication\",\"message\":\"不合法的access_token\"}", 400)));
        api.stubFor(post(DIRECT)
                .withHeader("x-acs-dingtalk-access-token", equalTo("token1"))
                .willReturn(okJson("{\"processQueryKey\":\"key1\"}")));
        assertThat(robot.toPerson("dt_mei", HELLO)).isEqualTo(new Delivered.Sent("key1"));
        api.verify(1, postRequestedFor(urlEqualTo(TOKEN)));
    }

    @Test
    void aTokenRefusedTwiceIsNotTriedForEver() {
        api.stubFor(
                post(DIRECT).willReturn(jsonResponse("{\"code\":\"InvalidAuthentication\",\"message\":\"x\"}", 400)));
        assertThat(robot.toPerson("dt_mei", HELLO)).isInstanceOf(Delivered.Later.class);
        api.verify(2, postRequestedFor(urlEqualTo(DIRECT)));
    }

    @Test
    void twoHundredDoesNotMeanThatItArrived() {
        assertThat(direct("{\"processQueryKey\":\"k\",\"invalidStaffIdList\":[\"dt_mei\"]}"))
                .isInstanceOfSatisfying(Delivered.Unreachable.class, dead -> assertThat(dead.reason())
                        .contains("dt_mei"));
        assertThat(direct("{\"processQueryKey\":\"k\",\"flowControlledStaffIdList\":[\"dt_mei\"]}"))
                .isInstanceOf(Delivered.Later.class);
    }

    @Test
    void theSameToManyIsOneCallAndEachLearnsWhatBecameOfIt() {
        api.stubFor(post(DIRECT).willReturn(okJson("""
                {"processQueryKey":"k","invalidStaffIdList":["dt_gone"],"flowControlledStaffIdList":["dt_busy"]}""")));
        assertThat(robot.toPeople(List.of("dt_mei", "dt_gone", "dt_busy"), HELLO))
                .extracting(Object::getClass)
                .containsExactly(Delivered.Sent.class, Delivered.Unreachable.class, Delivered.Later.class);
        api.verify(1, postRequestedFor(urlEqualTo(DIRECT)));
    }

    @Test
    void onlyWhatThePlatformMayHaveDoneCountsAgainstTheMonth() {
        direct("{\"processQueryKey\":\"k\"}");
        api.stubFor(
                post(DIRECT).willReturn(jsonResponse("{\"code\":\"QpsLimitForAppkeyAndApi\",\"message\":\"x\"}", 403)));
        robot.toPerson("dt_mei", HELLO);
        api.stubFor(post(DIRECT).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        robot.toPerson("dt_mei", HELLO);
        assertThat(counted).hasValue(2);
    }

    @Test
    void theMonthsQuotaIsToldInWords() {
        api.stubFor(post(DIRECT)
                .willReturn(jsonResponse(
                        "{\"code\":\"Forbidden.AccessDenied.ApiCountLimitForOrg\",\"message\":\"x\"}", 403)));
        assertThat(robot.toPerson("dt_mei", HELLO))
                .isEqualTo(new Delivered.Halted(
                        "dingtalk:client1",
                        Duration.between(Sample.NOW, Instant.parse("2026-11-30T16:00:00Z")),
                        "钉钉接口的本月额度已用完，下月 1 日恢复，或升级后再发"));
    }

    @Test
    void aBanStopsAllCallsForFiveMinutes() {
        assertThat(isBan(direct("{\"status\":1111,\"wait\":5,\"source\":\"x5\"}")))
                .isTrue();
        now.set(Sample.NOW.plusSeconds(60));
        assertThat(robot.toGroup("cid_east-1", HELLO))
                .isInstanceOfSatisfying(Delivered.Halted.class, halted -> assertThat(halted.howLong())
                        .isEqualTo(Duration.ofMinutes(4)));
        api.verify(0, postRequestedFor(urlEqualTo(GROUP)));
        now.set(Sample.NOW.plusSeconds(300));
        assertThat(direct("{\"processQueryKey\":\"key1\"}")).isInstanceOf(Delivered.Sent.class);
    }

    @Test
    void aGatewaysHtmlPageIsInDoubt() {
        api.stubFor(post(DIRECT).willReturn(aResponse().withStatus(502).withBody("<html>502 Bad Gateway</html>")));
        assertThat(robot.toPerson("dt_mei", HELLO)).isInstanceOf(Delivered.InDoubt.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <html>punish</html>",
                "403 | <html>no</html>",
                "420 | {\"status\":1111,\"wait\":5,\"source\":\"x5\"}"
            })
    void aGuardsPageIsABan(int status, String body) {
        api.stubFor(post(DIRECT).willReturn(aResponse().withStatus(status).withBody(body)));
        assertThat(isBan(robot.toPerson("dt_mei", HELLO))).isTrue();
    }

    @Test
    void aBanOnTheTokenIsABanToo() {
        api.stubFor(post(TOKEN).willReturn(okJson("{\"status\":1111,\"wait\":5,\"source\":\"x5\"}")));
        assertThat(isBan(robot.toPerson("dt_mei", HELLO))).isTrue();
        api.verify(0, postRequestedFor(urlEqualTo(DIRECT)));
    }

    @Test
    void anAnswerWithoutItsKeyIsInDoubt() {
        assertThat(direct("{}")).isInstanceOf(Delivered.InDoubt.class);
    }

    @Test
    void anAnswerThatComesTooLateIsInDoubtAndNotAskedForTwice() {
        api.stubFor(
                post(DIRECT).willReturn(okJson("{\"processQueryKey\":\"k\"}").withFixedDelay(2000)));
        assertThat(robot.toPerson("dt_mei", HELLO)).isInstanceOf(Delivered.InDoubt.class);
        api.verify(1, postRequestedFor(urlEqualTo(DIRECT)));
    }

    @Test
    void aConnectionThatBreaksAfterTheRequestIsNotUsedToSendItAgain() {
        assertThat(direct("{\"processQueryKey\":\"k\"}")).isInstanceOf(Delivered.Sent.class);
        api.resetRequests();
        api.stubFor(post(DIRECT).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        assertThat(robot.toPerson("dt_mei", HELLO)).isInstanceOf(Delivered.InDoubt.class);
        assertThat(api.findAll(postRequestedFor(urlEqualTo(DIRECT)))).hasSize(1);
    }

    @Test
    void aTokenThatCannotBeFetchedSendsNothing() {
        api.stubFor(
                post(TOKEN).willReturn(jsonResponse("{\"code\":\"invalidClientIdOrSecret\",\"message\":\"x\"}", 400)));
        assertThat(robot.toPerson("dt_mei", HELLO)).isInstanceOf(Delivered.Later.class);
        api.verify(0, postRequestedFor(urlEqualTo(DIRECT)));
    }
}
