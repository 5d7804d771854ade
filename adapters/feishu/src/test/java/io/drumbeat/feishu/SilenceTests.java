package io.drumbeat.feishu;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Due;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.send.FeishuChannel;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.EventMaker;
import io.drumbeat.feishu.stub.Events;
import io.drumbeat.feishu.stub.StubbedFeishu;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing that is said, pressed or paid, and no secret, reaches a log, even at DEBUG. */
class SilenceTests {
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Desk desk = new Desk();

    @BeforeEach
    void listen() {
        lines.start();
        root.setLevel(Level.DEBUG);
        root.addAppender(lines);
    }

    @AfterEach
    void close() {
        root.detachAppender(lines);
        desk.close();
    }

    @Test
    void neitherWaySaysWhatItCarries() {
        desk.receives(Events.direct("om_1", "ou_mei", "拜访 秘密客户"));
        desk.recorder.failWith(new IllegalStateException());
        desk.receives(Events.direct("om_2", "ou_mei", "拜访 秘密客户"));
        desk.receives(EventMaker.sealed(Events.direct("om_3", "ou_mei", "拜访 秘密客户"), Company.NOW, "other"));
        sendThrough(StubbedFeishu.sent("om_x"));
        sendThrough(StubbedFeishu.refused(400, 230028));
        assertNothingSaid();
    }

    @Test
    void theSdksOwnLoggersStaySilentWhenAnswersAreBroken() {
        sendThrough(aResponse().withStatus(200));
        sendThrough(aResponse().withStatus(200).withBody("null"));
        sendThrough(aResponse().withStatus(504).withBody("{}"));
        assertNothingSaid();
    }

    @Test
    void evenIfSomebodyTurnsTheSdksLoggersUp() {
        desk.feishu.client();
        var sdk = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("com.lark.oapi");
        sdk.setLevel(Level.TRACE);
        try {
            var channel = channel();
            sdk.setLevel(Level.TRACE);
            desk.feishu.everyMessageCallAnswers(aResponse().withStatus(200).withBody("null"));
            channel.send(pay());
            assertNothingSaid();
        } finally {
            sdk.setLevel(Level.OFF);
        }
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

    private void assertNothingSaid() {
        var logged = lines.list.stream()
                .filter(line -> !line.getLoggerName().startsWith("wiremock")
                        && !line.getLoggerName().startsWith("WireMock"))
                .map(line -> line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
        assertThat(logged)
                .doesNotContain(List.of(
                        "秘密客户",
                        "12,345.67",
                        StubbedFeishu.SECRET,
                        EventMaker.KEY,
                        EventMaker.TOKEN,
                        "t-first",
                        "encrypt\":"));
    }
}
