package io.drumbeat.dingtalk.send;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.dingtalk.FakeTokens;
import io.drumbeat.dingtalk.Sample;
import io.drumbeat.ratelimit.Gate;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DingTalkChannelTests {
    private static final String SESSION = "/robot/sendBySession?session=abc";
    private static final String DIRECT = "/v1.0/robot/oToMessages/batchSend";
    private static final String GROUP = "/v1.0/robot/groupMessages/send";
    private static final Chat MEI = new Chat.Direct("mei");
    private static final Chat EAST = new Chat.Group("east-1");

    @RegisterExtension
    private final WireMockExtension dingtalk = WireMockExtension.newInstance().build();

    private SessionWebhooks sessions;
    private DingTalkChannel channel;

    @BeforeEach
    void connect() {
        var stub = URI.create(dingtalk.baseUrl());
        var hosts = new Hosts(stub, stub);
        var world = InstantSource.fixed(Sample.NOW);
        var app = new RobotApi.App("client1", Sample.SECRET, "robot1");
        var patience = Duration.ofMillis(700);
        sessions = new SessionWebhooks(hosts, world);
        channel = new DingTalkChannel(
                () -> Sample.PEOPLE,
                sessions,
                new SessionReplies(patience),
                new RobotApi(hosts, app, patience, new FakeTokens(), world));
        dingtalk.stubFor(
                post("/v1.0/oauth2/accessToken").willReturn(okJson("{\"accessToken\":\"token1\",\"expireIn\":7200}")));
        dingtalk.stubFor(post(DIRECT).willReturn(okJson("{\"processQueryKey\":\"key1\"}")));
        dingtalk.stubFor(post(GROUP).willReturn(okJson("{\"processQueryKey\":\"key2\"}")));
    }

    private void session(String answer) {
        sessions.remember("msg1", MEI, dingtalk.baseUrl() + SESSION, Sample.NOW.plusSeconds(3600));
        dingtalk.stubFor(post(SESSION).willReturn(okJson(answer)));
    }

    private Delivered reply() {
        return channel.send(due(MEI, "已记录拜访 #1", "msg1", null));
    }

    private static Due due(Chat chat, String title, @Nullable String replyTo, @Nullable String sentAs) {
        return new Due("m1", "dingtalk", chat, Card.good(title), 7, Say.Kind.REPLY, replyTo, sentAs, 0, null);
    }

    @Test
    void itReachesWhoIsOnDingTalk() {
        assertThat(channel.platform()).isEqualTo("dingtalk");
        assertThat(channel.reaches(MEI)).isTrue();
        assertThat(channel.reaches(EAST)).isTrue();
        assertThat(channel.reaches(new Chat.Direct("lan"))).isFalse();
        assertThat(channel.reaches(new Chat.Group("west"))).isFalse();
        assertThat(channel.reaches(new Chat.Direct("nobody"))).isFalse();
    }

    @Test
    void aReplyGoesIntoItsSession() {
        session("{\"errcode\":0,\"errmsg\":\"ok\"}");
        assertThat(reply()).isEqualTo(new Delivered.Sent("session:m1"));
        dingtalk.verify(postRequestedFor(urlEqualTo(SESSION)).withRequestBody(equalToJson("""
                        {"msgtype":"markdown","markdown":{"title":"已记录拜访 #1","text":"### ✅ 已记录拜访 #1"}}""")));
        dingtalk.verify(0, postRequestedFor(urlEqualTo(DIRECT)));
    }

    @Test
    void anEndedSessionGivesWayToTheRobot() {
        session("{\"errcode\":300001,\"errmsg\":\"session 不存在\"}");
        assertThat(reply()).isEqualTo(new Delivered.Sent("key1"));
        assertThat(reply()).isEqualTo(new Delivered.Sent("key1"));
        dingtalk.verify(1, postRequestedFor(urlEqualTo(SESSION)));
    }

    @Test
    void aSessionThatDoesNotAnswerIsInDoubtAndNotTriedAnotherWay() {
        session("{}");
        dingtalk.stubFor(post(SESSION).willReturn(okJson("{\"errcode\":0}").withFixedDelay(2000)));
        assertThat(reply()).isInstanceOf(Delivered.InDoubt.class);
        dingtalk.verify(0, postRequestedFor(urlEqualTo(DIRECT)));
    }

    @Test
    void aSessionThatIsTooFastComesLater() {
        session("{\"errcode\":130101,\"errmsg\":\"send too fast\"}");
        assertThat(reply()).isInstanceOf(Delivered.Later.class);
    }

    @Test
    void aSessionNeverLeadsElsewhere() {
        session("{}");
        dingtalk.stubFor(post(SESSION).willReturn(temporaryRedirect(dingtalk.baseUrl() + "/stolen")));
        reply();
        dingtalk.verify(0, anyRequestedFor(urlEqualTo("/stolen")));
    }

    @Test
    void whatIsSaidPrivatelyAboutAGroupMessageDoesNotGoIntoTheGroupsSession() {
        sessions.remember("msg1", EAST, dingtalk.baseUrl() + SESSION, Sample.NOW.plusSeconds(3600));
        assertThat(reply()).isEqualTo(new Delivered.Sent("key1"));
        dingtalk.verify(0, postRequestedFor(urlEqualTo(SESSION)));
    }

    @Test
    void pushesGoThroughTheRobot() {
        assertThat(channel.send(due(MEI, "今天的计划", null, null))).isEqualTo(new Delivered.Sent("key1"));
        assertThat(channel.send(due(EAST, "小美签单", null, null))).isEqualTo(new Delivered.Sent("key2"));
    }

    @Test
    void onlyTheVerySameWordsToPeopleGoTogether() {
        var hello = channel.sharedContent(due(MEI, "通知", null, null));
        assertThat(hello).isPresent();
        assertThat(channel.sharedContent(due(new Chat.Direct("bo"), "通知", null, null)))
                .isEqualTo(hello);
        assertThat(channel.sharedContent(due(MEI, "别的", null, null)))
                .isPresent()
                .isNotEqualTo(hello);
        assertThat(channel.sharedContent(due(EAST, "通知", null, null))).isEmpty();
        assertThat(channel.sharedContent(pay())).isEmpty();
        assertThat(channel.mostTogether()).isEqualTo(20);
    }

    private static Due pay() {
        return new Due("m1", "dingtalk", MEI, Card.good("通知"), 7, Say.Kind.PAY, null, null, 0, null);
    }

    @Test
    void theSameToTwoPeopleIsOneCall() {
        var dues = List.of(due(MEI, "通知", null, null), due(new Chat.Direct("bo"), "通知", null, null));
        assertThat(channel.sendTogether(dues)).containsExactly(new Delivered.Sent("key1"), new Delivered.Sent("key1"));
        dingtalk.verify(
                1,
                postRequestedFor(urlEqualTo(DIRECT))
                        .withRequestBody(matchingJsonPath("$.userIds", equalToJson("[\"dt_mei\",\"dt_bo\"]"))));
    }

    @Test
    void everyWayOutKeepsItsOwnLimits() {
        session("{\"errcode\":0}");
        assertThat(names(due(MEI, "x", "msg1", null))).containsExactly("dingtalk:address");
        assertThat(names(due(MEI, "x", null, null)))
                .containsExactly("dingtalk:address", "dingtalk:client1", "dingtalk:client1:direct");
        assertThat(names(due(EAST, "x", null, null))).endsWith("dingtalk:client1:group");
        assertThat(names(due(EAST, "x", null, "key2"))).isEmpty();
    }

    private List<String> names(Due due) {
        return channel.gates(due).stream().map(Gate::name).toList();
    }

    @Test
    void anEditSaysNothing() {
        assertThat(channel.send(due(EAST, "小美签单", null, "key2"))).isEqualTo(new Delivered.Sent("key2"));
        dingtalk.verify(0, postRequestedFor(urlEqualTo(GROUP)));
    }

    @Test
    void aRetractionIsSaidOnce() {
        var first = channel.send(due(EAST, "更正：小美的签单已撤销", null, "key1"));
        assertThat(first).isEqualTo(new Delivered.Sent("corrected:key2"));
        assertThat(channel.send(due(EAST, "已撤回", null, "corrected:key2"))).isEqualTo(first);
        dingtalk.verify(1, postRequestedFor(urlEqualTo(GROUP)));
    }

    @Test
    void aRetractionThatCouldNotBeSentIsTriedAgain() {
        dingtalk.stubFor(post(GROUP).willReturn(jsonResponse("{\"code\":\"system.busy\",\"message\":\"x\"}", 500)));
        assertThat(channel.send(due(EAST, "已撤回", null, "key1"))).isInstanceOf(Delivered.Later.class);
        dingtalk.stubFor(post(GROUP).willReturn(okJson("{\"processQueryKey\":\"key2\"}")));
        assertThat(channel.send(due(EAST, "已撤回", null, "key1"))).isEqualTo(new Delivered.Sent("corrected:key2"));
    }

    @Test
    void whoIsNotOnDingTalkIsToldApartFromFailure() {
        assertThat(channel.send(due(new Chat.Direct("lan"), "x", null, null)))
                .isInstanceOfSatisfying(
                        Delivered.Dead.class, dead -> assertThat(dead.reason()).contains("direct:lan"));
    }
}
