package io.drumbeat.feishu.send;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.drumbeat.feishu.stub.StubbedFeishu.body;
import static io.drumbeat.feishu.stub.StubbedFeishu.content;
import static io.drumbeat.feishu.stub.StubbedFeishu.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.drumbeat.chat.Chat;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.EventMaker;
import io.drumbeat.feishu.stub.StubbedFeishu;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeishuChannelTests {
    private final StubbedFeishu feishu = new StubbedFeishu();
    private final SaidWhere saidWhere = new SaidWhere();
    private final FeishuChannel channel =
            new FeishuChannel(feishu.client(), new FeishuCards(), Company.people(), saidWhere, Company.CLOCK);

    @AfterEach
    void close() {
        feishu.close();
    }

    @Test
    void itReachesWhoHasAnAccount() {
        assertThat(channel.platform()).isEqualTo("feishu");
        assertThat(channel.reaches(new Chat.Direct("mei"))).isTrue();
        assertThat(channel.reaches(new Chat.Direct("hua"))).isFalse();
        assertThat(channel.reaches(new Chat.Direct("nobody"))).isFalse();
        assertThat(channel.reaches(new Chat.Group("east-1"))).isTrue();
    }

    @Test
    void aDirectMessageGoesToThePersonsOpenId() {
        assertThat(channel.send(Dues.direct())).isEqualTo(new Delivered.Sent("om_created"));
        var call = feishu.onlyMessage();
        assertThat(call.getUrl()).isEqualTo("/open-apis/im/v1/messages?receive_id_type=open_id");
        assertThat(call.getHeader("Authorization")).isEqualTo("Bearer t-first");
        assertThat(body(call).get("receive_id").getAsString()).isEqualTo("ou_mei");
        assertThat(body(call).get("msg_type").getAsString()).isEqualTo("interactive");
        assertThat(content(call).get("schema").getAsString()).isEqualTo("2.0");
    }

    @Test
    void aGroupMessageGoesToTheGroupsChatId() {
        channel.send(Dues.group(null));
        assertThat(feishu.onlyMessage().getUrl()).endsWith("receive_id_type=chat_id");
        assertThat(body(feishu.onlyMessage()).get("receive_id").getAsString()).isEqualTo("oc_east-1");
    }

    @Test
    void anAnswerQuotesTheQuestion() {
        saidWhere.remember("om_asked", new Chat.Group("east-1"));
        assertThat(channel.send(Dues.group("om_asked"))).isEqualTo(new Delivered.Sent("om_replied"));
        assertThat(feishu.onlyMessage().getUrl()).isEqualTo("/open-apis/im/v1/messages/om_asked/reply");
    }

    @Test
    void whatGoesToOnePersonIsNeverPutUnderAQuestionInAGroup() {
        saidWhere.remember("om_asked", new Chat.Group("east-1"));
        channel.send(Dues.replyTo(Dues.direct(), "om_asked"));
        assertThat(feishu.onlyMessage().getUrl()).endsWith("receive_id_type=open_id");
    }

    @Test
    void anAnnouncementIsNotAnAnswer() {
        saidWhere.remember("om_asked", new Chat.Group("east-1"));
        channel.send(Dues.praise("om_asked"));
        assertThat(feishu.onlyMessage().getUrl()).endsWith("receive_id_type=chat_id");
    }

    @Test
    void aQuestionNobodyRemembersIsAnsweredInItsChat() {
        channel.send(Dues.group("om_before_the_restart"));
        assertThat(feishu.onlyMessage().getUrl()).endsWith("receive_id_type=chat_id");
    }

    @Test
    void anAnswerToARecalledQuestionIsSaidAllTheSame() {
        saidWhere.remember("om_recalled", new Chat.Group("east-1"));
        feishu.replyAnswers(refused(400, 230011));
        var due = Dues.group("om_recalled");
        assertThat(channel.send(due)).isInstanceOf(Delivered.Later.class);
        assertThat(names(due)).containsExactly("feishu:cli:create", "feishu:to:oc_east-1");
        assertThat(channel.send(due)).isEqualTo(new Delivered.Sent("om_created"));
    }

    @Test
    void whatAnInstanceWasSendingWhenItDiedMayBeRepeatedForAlmostAnHour() {
        assertThat(channel.recognisesRepetitionFor()).isEqualTo(Duration.ofMinutes(55));
    }

    @Test
    void everyTryOfAMessageCarriesTheSameShortUuid() {
        channel.send(Dues.direct());
        channel.send(Dues.tried(Dues.direct(), 3, Duration.ofMinutes(5)));
        var uuids = feishu.calls("/messages").stream()
                .map(call -> body(call).get("uuid").getAsString())
                .toList();
        assertThat(uuids).hasSize(2).allMatch(uuid -> uuid.length() <= 50);
        assertThat(uuids.getFirst()).isEqualTo(uuids.getLast()).isNotEqualTo(FeishuChannel.uuid("m-2"));
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
    void everyWayOutKeepsItsOwnLimits() {
        saidWhere.remember("om_asked", new Chat.Group("east-1"));
        assertThat(names(Dues.direct())).containsExactly("feishu:cli:create", "feishu:to:ou_mei");
        assertThat(names(Dues.group("om_asked"))).containsExactly("feishu:cli:reply", "feishu:to:oc_east-1");
        assertThat(names(Dues.edit())).containsExactly("feishu:cli:patch", "feishu:cli:message:om_sent");
    }

    private List<String> names(Due due) {
        return channel.gates(due).stream()
                .map(gate -> gate.name().replace(EventMaker.APP, "cli"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {230025, 230099})
    void aCardThePlatformCannotDrawIsSaidInWords(int code) {
        saidWhere.remember("om_asked", new Chat.Group("east-1"));
        feishu.replyAnswers(refused(400, code));
        assertThat(channel.send(Dues.group("om_asked"))).isInstanceOf(Delivered.Later.class);
        assertThat(feishu.calls("/reply")).hasSize(1);
        channel.send(Dues.group("om_asked"));
        var last = feishu.calls("/reply").getLast();
        assertThat(body(last).get("msg_type").getAsString()).isEqualTo("text");
        assertThat(content(last).get("text").getAsString()).isEqualTo("已记录拜访 #1\n客户 华为");
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
    void someoneWithoutAnAccountCannotBeReached() {
        assertThat(channel.send(Dues.to(new Chat.Direct("hua"))))
                .isInstanceOfSatisfying(
                        Delivered.Dead.class, dead -> assertThat(dead.reason()).contains("people.yml"));
    }

    @Test
    void aCardThatIsFarTooLongGoesAsText() {
        channel.send(Dues.huge());
        assertThat(body(feishu.onlyMessage()).get("msg_type").getAsString()).isEqualTo("text");
    }

    @Test
    void tryingAgainWaitsLongerEachTime() {
        assertThat(FeishuChannel.pause(Dues.tried(Dues.direct(), 0, Duration.ZERO)))
                .isLessThan(Duration.ofSeconds(3));
        assertThat(FeishuChannel.pause(Dues.tried(Dues.direct(), 99, Duration.ZERO)))
                .isBetween(Duration.ofSeconds(300), Duration.ofSeconds(301));
    }
}
