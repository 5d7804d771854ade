package io.drumbeat.feishu.send;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.drumbeat.feishu.stub.StubbedFeishu.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.StubbedFeishu;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a message that Feishu refuses, or does not answer for. */
class FeishuTroubleTests {
    private final StubbedFeishu feishu = new StubbedFeishu();
    private final FeishuChannel channel =
            new FeishuChannel(feishu.client(), new FeishuCards(), Company.people(), new SaidWhere(), Company.CLOCK);

    @AfterEach
    void close() {
        feishu.close();
    }

    @ParameterizedTest
    @CsvSource({"230013,可用范围", "230002,拉进群", "230034,people.yml", "230029,离职", "232009,解散"})
    void aReceiverWhoCannotBeReachedIsTold(int code, String reason) {
        feishu.everyMessageCallAnswers(refused(400, code));
        assertThat(channel.send(Dues.direct()))
                .isInstanceOfSatisfying(Delivered.Unreachable.class, dead -> assertThat(dead.reason())
                        .contains(reason, "code " + code));
    }

    @ParameterizedTest
    @CsvSource({"230028,防泄漏", "230022,敏感", "777,飞书拒绝"})
    void aRefusalForGoodSaysWhy(int code, String reason) {
        feishu.everyMessageCallAnswers(refused(400, code));
        assertThat(channel.send(Dues.direct()))
                .isInstanceOfSatisfying(
                        Delivered.Dead.class, dead -> assertThat(dead.reason()).contains(reason, "code " + code));
    }

    @Test
    void throttlingWaitsAsLongAsThePlatformAsks() {
        feishu.everyMessageCallAnswers(refused(429, 99991400).withHeader("X-Ogw-Ratelimit-Reset", "17"));
        assertThat(channel.send(Dues.direct()))
                .isInstanceOfSatisfying(Delivered.Halted.class, halted -> assertThat(halted.howLong())
                        .isEqualTo(Duration.ofSeconds(17)));
        assertThat(feishu.calls("/messages")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "230020,feishu:to:ou_mei",
        "11233,feishu:to:ou_mei",
        "11232,feishu:cli_a1b2c3d4e5f60718:create",
        "99991400,feishu:cli_a1b2c3d4e5f60718:create"
    })
    void tooManyMessagesShutTheWayThatIsFull(int code, String gate) {
        feishu.everyMessageCallAnswers(refused(400, code));
        assertThat(channel.send(Dues.direct())).isInstanceOfSatisfying(Delivered.Halted.class, halted -> assertThat(
                        List.of(halted.gate(), halted.howLong().toString()))
                .containsExactly(gate, "PT2S"));
    }

    @Test
    void whatThePlatformIsJustSendingIsAskedForAgain() {
        feishu.everyMessageCallAnswers(refused(400, 230049));
        assertThat(channel.send(Dues.direct())).isInstanceOf(Delivered.Later.class);
    }

    @Test
    void aRequestThatIsOnlyHtmlOrEmptyOrLateLeavesItOpenWhetherItWasSent() {
        feishu.everyMessageCallAnswers(aResponse().withStatus(502).withBody("<html>Bad Gateway</html>"));
        assertOpen();
        feishu.everyMessageCallAnswers(aResponse().withStatus(200));
        assertOpen();
        feishu.everyMessageCallAnswers(okJson("{\"code\":0}").withStatus(504));
        assertOpen();
        feishu.everyMessageCallAnswers(refused(500, 1));
        assertOpen();
        feishu.everyMessageCallAnswers(okJson("{\"code\":0}").withFixedDelay(3_000));
        assertOpen();
        feishu.everyMessageCallAnswers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertOpen();
    }

    private void assertOpen() {
        assertThat(channel.send(Dues.tried(Dues.direct(), 1, Duration.ofMinutes(54))))
                .isInstanceOf(Delivered.Later.class);
    }

    @Test
    void afterAnHourAnUnknownOutcomeIsNotRepeated() {
        assertThat(channel.send(Dues.tried(Dues.direct(), 2, Duration.ofMinutes(56))))
                .isInstanceOf(Delivered.InDoubt.class);
        assertThat(feishu.calls("/messages")).isEmpty();
    }

    @Test
    void whatWasCertainlyNeverSentIsSentAfterALongOutage() {
        feishu.tokenCallAnswers(aResponse().withStatus(502).withBody("<html>"));
        assertThat(channel.send(Dues.direct())).isInstanceOf(Delivered.Later.class);
        assertThat(channel.send(Dues.tried(Dues.direct(), 1, Duration.ofHours(1))))
                .isInstanceOf(Delivered.Later.class);
        feishu.token("t-second", 7200);
        assertThat(channel.send(Dues.tried(Dues.direct(), 2, Duration.ofHours(3))))
                .isInstanceOf(Delivered.Sent.class);
        assertThat(channel.send(Dues.tried(Dues.direct(), 2, Duration.ofHours(3))))
                .isInstanceOf(Delivered.InDoubt.class);
    }

    @Test
    void onceInDoubtNoLaterRefusalMakesItSure() {
        feishu.everyMessageCallAnswers(aResponse().withStatus(502).withBody("<html>"));
        channel.send(Dues.direct());
        feishu.everyMessageCallAnswers(refused(429, 99991400));
        channel.send(Dues.tried(Dues.direct(), 1, Duration.ofMinutes(1)));
        assertThat(channel.send(Dues.tried(Dues.direct(), 0, Duration.ofHours(3))))
                .isInstanceOf(Delivered.InDoubt.class);
    }

    @Test
    void aPlatformThatIsNotThereIsTriedLater() {
        feishu.server.stop();
        assertThat(channel.send(Dues.direct()))
                .isInstanceOfSatisfying(Delivered.Later.class, later -> assertThat(later.reason())
                        .contains("连不上飞书"));
    }

    @Test
    void tryingAgainWaitsLongerEachTime() {
        assertThat(Repetition.pause(Dues.tried(Dues.direct(), 0, Duration.ZERO)))
                .isLessThan(Duration.ofSeconds(3));
        assertThat(Repetition.pause(Dues.tried(Dues.direct(), 99, Duration.ZERO)))
                .isBetween(Duration.ofSeconds(300), Duration.ofSeconds(301));
    }
}
