package io.drumbeat.dingtalk.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.drumbeat.chat.Chat;
import io.drumbeat.dingtalk.Ears;
import io.drumbeat.dingtalk.FakeRecorder;
import io.drumbeat.dingtalk.Sample;
import io.drumbeat.dingtalk.Signing;
import io.drumbeat.dingtalk.send.SessionWebhooks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.function.RouterFunctions;

class RobotDoorTests {
    private static final long NOW = Sample.NOW.toEpochMilli();
    private static final String EMPTY = "{\"msgtype\":\"empty\"}";
    private static final String MESSAGE = """
            {"msgId":"msg1==","conversationId":"%s","conversationType":"%s","senderStaffId":"%s","robotCode":"%s",
             "chatbotCorpId":"%s","createAt":%d,"msgtype":"text","text":{"content":" 拜访 华为 "},
             "sessionWebhook":"WEBHOOK/robot/sendBySession?session=abc","sessionWebhookExpiredTime":%d}""";

    @RegisterExtension
    private final WireMockExtension dingtalk = WireMockExtension.newInstance().build();

    private FakeRecorder recorder;
    private SessionWebhooks sessions;
    private MockMvc mvc;

    @BeforeEach
    void open() {
        var ears = new Ears(URI.create(dingtalk.baseUrl()), Duration.ofMillis(200));
        recorder = ears.recorder;
        sessions = ears.sessions;
        var door = new RobotDoor(Seal.robot(Sample.SECRET, Duration.ofMinutes(5), ears.world), ears.messages);
        mvc = MockMvcBuilders.routerFunctions(RouterFunctions.route()
                        .POST("/dingtalk/robot", door::answer)
                        .build())
                .build();
    }

    private String direct(String staff) {
        return MESSAGE.replace("WEBHOOK", dingtalk.baseUrl())
                .formatted("cid9", "1", staff, "robot1", "corp1", NOW - 2000, NOW + 5_400_000);
    }

    private String group(String conversation) {
        return MESSAGE.replace("WEBHOOK", dingtalk.baseUrl())
                .formatted(conversation, "2", "dt_mei", "robot1", "corp1", NOW - 2000, NOW + 5_400_000);
    }

    private MockHttpServletResponse post(String body, long timestamp, String sign) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post("/dingtalk/robot")
                        .header("timestamp", timestamp)
                        .header("sign", sign)
                        .contentType("application/json")
                        .content(body.getBytes(StandardCharsets.UTF_8)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse signed(String body) throws Exception {
        return post(body, NOW, Signing.robot(NOW, Sample.SECRET));
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aDirectMessageIsRecordedAndAnsweredWithNothing() throws Exception {
        var response = signed(direct("dt_mei"));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(text(response)).isEqualTo(EMPTY);
        var request = recorder.requests.getFirst();
        assertThat(request.messageId()).isEqualTo("dingtalk:msg1==");
        assertThat(request.platform()).isEqualTo("dingtalk");
        assertThat(request.who().id()).isEqualTo("mei");
        assertThat(request.chat()).isEqualTo(new Chat.Direct("mei"));
        assertThat(request.words()).isEqualTo("拜访 华为");
    }

    @Test
    void aGroupMessageComesFromTheTeamsGroup() throws Exception {
        signed(group("cid_east-1"));
        assertThat(recorder.requests.getFirst().chat()).isEqualTo(new Chat.Group("east-1"));
    }

    @Test
    void itWasSaidOnTheBotsClockAsLongAgoAsClaimed() throws Exception {
        signed(direct("dt_mei"));
        assertThat(recorder.requests.getFirst().at())
                .isEqualTo(Sample.NOW.plus(Duration.ofDays(30)).minusSeconds(2));
    }

    @Test
    void nobodyBackDatesAMessage() throws Exception {
        signed(direct("dt_mei").replace("\"createAt\":" + (NOW - 2000), "\"createAt\":" + (NOW - 86_400_000L)));
        assertThat(recorder.requests.getFirst().at()).isEqualTo(Sample.NOW.plus(Duration.ofDays(30)));
    }

    @Test
    void onlyAMentionAsksForHelp() throws Exception {
        signed(direct("dt_mei").replace(" 拜访 华为 ", " "));
        assertThat(recorder.requests.getFirst().words()).isEqualTo("帮助");
    }

    @Test
    void strangersAreToldInTheAnswerItself() throws Exception {
        assertThat(text(signed(direct("dt_who")))).contains("\"msgtype\":\"text\"", "还不认识你", "dt_who");
        assertThat(text(signed(direct("").replace("\"senderStaffId\":\"\",", ""))))
                .contains("外部联系人");
        assertThat(text(signed(group("cid_other")))).contains("群还没有登记", "cid_other");
        assertThat(recorder.requests).isEmpty();
    }

    @Test
    void aPictureIsAnsweredWithWhatWouldBeRight() throws Exception {
        assertThat(text(signed(direct("dt_mei").replace("\"msgtype\":\"text\"", "\"msgtype\":\"picture\""))))
                .contains("picture", "例如：拜访 华为 张总 谈续约");
        assertThat(recorder.requests).isEmpty();
    }

    @Test
    void aUsedUpQuotaIsTakenWithoutRecording() throws Exception {
        assertThat(text(signed("{\"errorCode\":\"20001\",\"errorMessage\":\"quota\"}")))
                .isEqualTo(EMPTY);
        assertThat(text(signed("{\"errCode\":20001}"))).isEqualTo(EMPTY);
        assertThat(recorder.requests).isEmpty();
    }

    @Test
    void refusalsAllLookTheSame() throws Exception {
        var good = Signing.robot(NOW, Sample.SECRET);
        var old = NOW - 300_001;
        assertThat(post(direct("dt_mei"), NOW, "x" + good.substring(1)).getStatus())
                .isEqualTo(401);
        assertThat(post(direct("dt_mei"), old, Signing.robot(old, Sample.SECRET))
                        .getStatus())
                .isEqualTo(401);
        assertThat(mvc.perform(MockMvcRequestBuilders.post("/dingtalk/robot").content("{}"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
        assertThat(text(signed(direct("dt_mei").replace("robot1", "robot2"))))
                .isEqualTo(text(post("{}", NOW, "nonsense")))
                .isEqualTo("{\"error\":\"不是钉钉发来的请求\"}");
        assertThat(signed(direct("dt_mei").replace("corp1", "corp2")).getStatus())
                .isEqualTo(401);
        assertThat(recorder.requests).isEmpty();
    }

    @Test
    void bodiesHaveAnEnd() throws Exception {
        assertThat(signed(" ".repeat((1 << 20) + 1)).getStatus()).isEqualTo(413);
        assertThat(signed("[1]").getStatus()).isEqualTo(401);
        assertThat(signed("{").getStatus()).isEqualTo(401);
    }

    @Test
    void whatWasNotRecordedIsNotAcknowledgedAndThePersonIsTold() throws Exception {
        dingtalk.stubFor(WireMock.post(WireMock.urlPathEqualTo("/robot/sendBySession"))
                .willReturn(WireMock.okJson("{\"errcode\":0}")));
        recorder.broken = true;
        assertThat(signed(direct("dt_mei")).getStatus()).isEqualTo(503);
        await().untilAsserted(() ->
                dingtalk.verify(WireMock.postRequestedFor(WireMock.urlEqualTo("/robot/sendBySession?session=abc"))
                        .withRequestBody(WireMock.containing("没有记下"))));
    }

    @Test
    void aSlowRecordingIsNotWaitedFor() throws Exception {
        recorder.gate = new CountDownLatch(1);
        assertThat(signed(direct("dt_mei")).getStatus()).isEqualTo(503);
        recorder.gate.countDown();
        assertThat(signed(direct("dt_mei")).getStatus()).isEqualTo(200);
        assertThat(recorder.requests).hasSize(1);
    }

    @Test
    void theReplyAddressIsKeptForThisMessageInThisChat() throws Exception {
        signed(group("cid_east-1"));
        assertThat(sessions.find("msg1==", new Chat.Group("east-1"))).isPresent();
        assertThat(sessions.find("msg1==", new Chat.Direct("mei"))).isEmpty();
    }
}
