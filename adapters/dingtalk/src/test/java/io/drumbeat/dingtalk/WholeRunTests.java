package io.drumbeat.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.dingtalk.send.DingTalkChannel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class WholeRunTests {
    private static final String DIRECT = "/v1.0/robot/oToMessages/batchSend";

    @RegisterExtension
    private final WireMockExtension dingtalk = WireMockExtension.newInstance().build();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(DingTalkConfigurationTests.Surroundings.class)
    static class Bot {}

    @Test
    void aMessageIsAnsweredInItsSessionAndPushedThroughTheRobotAndNoSecretIsEverLogged(CapturedOutput output)
            throws Exception {
        dingtalk.stubFor(post("/v1.0/oauth2/accessToken")
                .willReturn(okJson("{\"accessToken\":\"t0ken-of-the-hour\",\"expireIn\":7200}")));
        dingtalk.stubFor(post(DIRECT).willReturn(okJson("{\"processQueryKey\":\"key1\"}")));
        dingtalk.stubFor(post(urlPathEqualTo("/robot/sendBySession")).willReturn(okJson("{\"errcode\":0}")));
        try (var bot = start()) {
            var now = System.currentTimeMillis();
            var sign = Signing.robot(now, Sample.SECRET);
            var answer = call(bot, now, sign);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"msgtype\":\"empty\"}");
            assertThat(((FakeRecorder) bot.getBean(Recorder.class))
                            .requests
                            .getFirst()
                            .words())
                    .isEqualTo("拜访 华为 张总");
            assertThat(call(bot, now, "wrong").statusCode()).isEqualTo(401);

            var channel = bot.getBean(DingTalkChannel.class);
            assertThat(channel.send(due("msg1"))).isEqualTo(new Delivered.Sent("session:m1"));
            assertThat(channel.send(due(null))).isEqualTo(new Delivered.Sent("key1"));
            fails(channel, aResponse().withStatus(502).withBody("<html>t0ken-of-the-hour</html>"));
            fails(channel, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
            fails(channel, jsonResponse("{\"code\":\"InvalidAuthentication\",\"message\":\"t0ken-of-the-hour\"}", 400));
            fails(channel, jsonResponse("{\"code\":\"system.error\",\"message\":\"" + Sample.SECRET + "\"}", 500));
            assertThat(output.getAll())
                    .contains("DEBUG")
                    .doesNotContain(Sample.SECRET)
                    .doesNotContain("t0ken-of-the-hour")
                    .doesNotContain("s3ssion-abc")
                    .doesNotContain(sign);
        }
    }

    private void fails(DingTalkChannel channel, ResponseDefinitionBuilder answer) {
        dingtalk.stubFor(post(DIRECT).willReturn(answer));
        assertThat(channel.send(due(null))).isNotInstanceOf(Delivered.Sent.class);
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                Bot.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--debug=false",
                "--logging.level.root=DEBUG",
                "--drumbeat.allow-http=true",
                "--drumbeat.dingtalk.client-id=client1",
                "--drumbeat.dingtalk.client-secret=" + Sample.SECRET,
                "--drumbeat.dingtalk.robot-code=robot1",
                "--drumbeat.dingtalk.mode=webhook",
                "--drumbeat.dingtalk.api-base-url=" + dingtalk.baseUrl(),
                "--drumbeat.dingtalk.oapi-base-url=" + dingtalk.baseUrl());
    }

    private HttpResponse<String> call(ConfigurableApplicationContext bot, long now, String sign)
            throws IOException, InterruptedException {
        var port = ((WebServerApplicationContext) bot).getWebServer().getPort();
        var body = """
                {"msgId":"msg1","conversationId":"cid9","conversationType":"1","senderStaffId":"dt_mei","robotCode":"robot1",
                 "createAt":%d,"msgtype":"text","text":{"content":" 拜访 华为 张总 "},
                 "sessionWebhook":"%s/robot/sendBySession?session=s3ssion-abc","sessionWebhookExpiredTime":%d}""".formatted(now, dingtalk.baseUrl(), now + 5_400_000);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/dingtalk/robot".formatted(port)))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("timestamp", "" + now)
                .header("sign", sign)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Due due(@Nullable String replyTo) {
        var card = Card.good("已记录拜访 #1");
        return new Due("m1", "dingtalk", new Chat.Direct("mei"), card, 7, Say.Kind.REPLY, replyTo, null, 0, null);
    }
}
