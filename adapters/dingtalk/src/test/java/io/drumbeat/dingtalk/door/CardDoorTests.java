package io.drumbeat.dingtalk.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.dingtalk.Ears;
import io.drumbeat.dingtalk.FakeRecorder;
import io.drumbeat.dingtalk.Sample;
import io.drumbeat.dingtalk.Signing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.function.RouterFunctions;

class CardDoorTests {
    private static final long NOW = Sample.NOW.toEpochMilli();
    private static final String PRESS = """
            {"type":"actionCallback","outTrackId":"card7","corpId":"corp1","userId":"%s","userIdType":1,
             "content":"{\\"cardPrivateData\\":{\\"actionIds\\":[\\"1\\"],\\"params\\":{\\"words\\":\\"赞 小美\\",\\"card\\":\\"card7\\",\\"v\\":12%s}}}"}""";

    @RegisterExtension
    private final WireMockExtension dingtalk = WireMockExtension.newInstance().build();

    private Ears ears;
    private FakeRecorder recorder;

    @BeforeEach
    void open() {
        ears = new Ears(URI.create(dingtalk.baseUrl()), Duration.ofSeconds(5));
        recorder = ears.recorder;
    }

    private MockHttpServletResponse post(@Nullable String secret, String body, String sign) throws Exception {
        var seal = secret == null ? null : Seal.card(secret, Duration.ofMinutes(5), ears.world);
        var door = new CardDoor(seal, ears.presses);
        return MockMvcBuilders.routerFunctions(RouterFunctions.route()
                        .POST("/dingtalk/cards", door::answer)
                        .build())
                .build()
                .perform(MockMvcRequestBuilders.post("/dingtalk/cards")
                        .header("x-ddpaas-signature-timestamp", NOW)
                        .header("x-ddpaas-signature", sign)
                        .content(body.getBytes(StandardCharsets.UTF_8)))
                .andReturn()
                .getResponse();
    }

    private String pressed(String body) throws Exception {
        return post(Sample.SECRET, body, Signing.card(NOW, Sample.SECRET)).getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aPressIsWordsOnACardAtAVersion() throws Exception {
        pressed(PRESS.formatted("dt_bo", ",\\\"amount\\\":80000"));
        var request = recorder.requests.getFirst();
        assertThat(request.who().id()).isEqualTo("bo");
        assertThat(request.chat()).isEqualTo(new Chat.Group("east-1"));
        assertThat(request.words()).isEqualTo("赞 小美");
        assertThat(request.press()).isEqualTo(new Request.Press("card7", 12, "won/12"));
        assertThat(request.values()).isEqualTo(Map.of("amount", "80000"));
    }

    @Test
    void theToastComesBackToThePresserInTheDocumentedShape() throws Exception {
        recorder.toast = "谢谢";
        assertThat(pressed(PRESS.formatted("dt_bo", "")))
                .contains("\"userPrivateData\":{\"cardParamMap\":{\"notice\":\"谢谢\"}}")
                .contains("\"updateCardDataByKey\":true", "\"cardData\":{\"cardParamMap\":{}}");
    }

    @Test
    void theSamePressAgainIsTheSameMessage() throws Exception {
        pressed(PRESS.formatted("dt_bo", ""));
        pressed(PRESS.formatted("dt_bo", ""));
        pressed(PRESS.formatted("dt_mei", ""));
        pressed(PRESS.formatted("dt_mei", ",\\\"amount\\\":1"));
        assertThat(recorder.requests).hasSize(3);
    }

    @Test
    void anothersDirectCardCannotBePressed() throws Exception {
        assertThat(pressed(PRESS.formatted("dt_bo", "").replace("card7", "card8")))
                .contains("不是发给你的");
        assertThat(recorder.requests).isEmpty();
    }

    @Test
    void strangersAndForgottenCardsAreAnsweredInWords() throws Exception {
        assertThat(pressed(PRESS.formatted("dt_who", ""))).contains("还不认识你");
        assertThat(pressed(PRESS.formatted("dt_bo", "").replace("card7", "card9")))
                .contains("赞 小美");
        assertThat(recorder.requests).isEmpty();
    }

    @Test
    void wrongSealMissingSecretAndForeignCorpAreRefused() throws Exception {
        var body = PRESS.formatted("dt_bo", "");
        assertThat(post(Sample.SECRET, body, Signing.robot(NOW, Sample.SECRET)).getStatus())
                .isEqualTo(401);
        assertThat(post(null, body, Signing.card(NOW, "any")).getStatus()).isEqualTo(401);
        assertThat(post(Sample.SECRET, body.replace("corp1", "x"), Signing.card(NOW, Sample.SECRET))
                        .getStatus())
                .isEqualTo(401);
        assertThat(recorder.requests).isEmpty();
    }

    @Test
    void whatWasNotRecordedIsNotAcknowledgedAndThePresserIsTold() throws Exception {
        var send = "/v1.0/robot/oToMessages/batchSend";
        dingtalk.stubFor(WireMock.post("/v1.0/oauth2/accessToken")
                .willReturn(WireMock.okJson("{\"accessToken\":\"t\",\"expireIn\":7200}")));
        dingtalk.stubFor(WireMock.post(send).willReturn(WireMock.okJson("{\"processQueryKey\":\"k\"}")));
        recorder.broken = true;
        var body = PRESS.formatted("dt_bo", "");
        assertThat(post(Sample.SECRET, body, Signing.card(NOW, Sample.SECRET)).getStatus())
                .isEqualTo(503);
        await().untilAsserted(() -> dingtalk.verify(WireMock.postRequestedFor(WireMock.urlEqualTo(send))
                .withRequestBody(WireMock.containing("dt_bo"))
                .withRequestBody(WireMock.containing("没有记下"))));
    }
}
