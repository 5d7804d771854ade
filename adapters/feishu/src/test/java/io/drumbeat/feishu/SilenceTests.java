package io.drumbeat.feishu;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Recorder.NotRecorded;
import io.drumbeat.delivery.Due;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.send.FeishuChannel;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.EventMaker;
import io.drumbeat.feishu.stub.Events;
import io.drumbeat.feishu.stub.Gateway;
import io.drumbeat.feishu.stub.StubbedFeishu;
import io.drumbeat.feishu.wire.LongConnection;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Nothing that is said, pressed or paid, and no secret, reaches a log, even at DEBUG. */
@ExtendWith(OutputCaptureExtension.class)
class SilenceTests {
    private static final Logger log = LoggerFactory.getLogger(SilenceTests.class);
    private static final LoggingSystem LEVELS = LoggingSystem.get(SilenceTests.class.getClassLoader());
    private final Desk desk = new Desk();

    @BeforeEach
    void listen() {
        LEVELS.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.DEBUG);
        LEVELS.setLogLevel("wiremock", LogLevel.OFF);
        LEVELS.setLogLevel("WireMock", LogLevel.OFF);
    }

    @AfterEach
    void close() {
        LEVELS.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        desk.close();
    }

    @Test
    void neitherWaySaysWhatItCarries(CapturedOutput output) {
        desk.receives(Events.direct("om_1", "ou_mei", "拜访 秘密客户"));
        desk.recorder.failWith(new IllegalStateException());
        desk.receives(Events.direct("om_2", "ou_mei", "拜访 秘密客户"));
        desk.receives(EventMaker.sealed(Events.direct("om_3", "ou_mei", "拜访 秘密客户"), Company.NOW, "other"));
        sendThrough(StubbedFeishu.sent("om_x"));
        sendThrough(StubbedFeishu.refused(400, 230028));
        assertNothingSaid(output);
    }

    @Test
    void theSdksOwnLoggersStaySilentWhenAnswersAreBroken(CapturedOutput output) {
        sendThrough(aResponse().withStatus(200));
        sendThrough(aResponse().withStatus(200).withBody("null"));
        sendThrough(aResponse().withStatus(504).withBody("{}"));
        sendThrough(aResponse().withStatus(502).withBody("<html>t-first</html>"));
        sendThrough(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        sendThrough(StubbedFeishu.refused(400, 99991663));
        assertNothingSaid(output);
    }

    @Test
    void evenIfSomebodyTurnsTheSdksLoggersUp(CapturedOutput output) {
        var channel = channel();
        LEVELS.setLogLevel("com.lark.oapi", LogLevel.TRACE);
        try {
            desk.feishu.everyMessageCallAnswers(aResponse().withStatus(200).withBody("null"));
            channel.send(pay());
            assertNothingSaid(output);
        } finally {
            LEVELS.setLogLevel("com.lark.oapi", LogLevel.OFF);
        }
    }

    @Test
    void theLongConnectionSaysNeitherTicketNorSecretNorWords(CapturedOutput output) {
        var gateway = new Gateway();
        gateway.refusal = new Gateway.Refusal(403, 1000040350L);
        var line = new LongConnection(
                new LongConnection.Settings(
                        gateway.url(),
                        EventMaker.APP,
                        StubbedFeishu.SECRET,
                        Duration.ofSeconds(5),
                        Duration.ofMillis(50),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        10,
                        10,
                        true),
                plain -> {
                    throw new NotRecorded("数据库连不上", new IllegalStateException(plain));
                },
                Clock.systemUTC());
        try (gateway) {
            line.start();
            await().until(() -> gateway.refused.get() > 0);
            gateway.refusal = null;
            await().until(gateway::connected);
            gateway.pushes.push(gateway.line(), "p-1", Events.direct("om_1", "ou_mei", "拜访 秘密客户"));
            await().until(() -> !gateway.pushes.acks("p-1").isEmpty());
            gateway.line().cut();
            await().until(() -> gateway.lines.size() > 1);
        } finally {
            line.stop();
        }
        assertThat(output.getAll()).contains("飞书长连接没有了").doesNotContain(Gateway.TICKET, Gateway.ACCESS_KEY);
        assertThat(line + " " + line.status()).doesNotContain(StubbedFeishu.SECRET);
        assertNothingSaid(output);
    }

    private void sendThrough(ResponseDefinitionBuilder response) {
        desk.feishu.everyMessageCallAnswers(response);
        channel().send(pay());
    }

    private FeishuChannel channel() {
        return new FeishuChannel(
                desk.feishu.client(), new FeishuCards(), Company.people(), desk.saidWhere, Company.CLOCK);
    }

    private static Due pay() {
        var card = Card.info("本月提成", new Element.Text("¥12,345.67"));
        return new Due("m-1", "feishu", new Chat.Direct("mei"), card, 1, Say.Kind.PAY, null, null, 0, null);
    }

    private static void assertNothingSaid(CapturedOutput output) {
        log.debug("这里什么都听得见");
        assertThat(output.getAll())
                .contains("这里什么都听得见")
                .doesNotContain("秘密客户", "12,345.67", StubbedFeishu.SECRET, EventMaker.KEY, EventMaker.TOKEN)
                .doesNotContain("t-first", "encrypt\":");
    }
}
