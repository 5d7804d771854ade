package io.drumbeat.dingtalk.stream;

import static io.drumbeat.dingtalk.stream.StreamRun.QUICK;
import static io.drumbeat.dingtalk.stream.StreamRun.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.dingtalk.FakeGateway;
import io.drumbeat.dingtalk.FakeLine;
import io.drumbeat.dingtalk.FakePush;
import io.drumbeat.dingtalk.Payloads;
import io.drumbeat.dingtalk.Sample;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StreamConnectionTests {
    private static void answered(FakePush push) {
        eventually().until(push::isAnswered);
    }

    private static List<String> selectors() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && thread.getName().startsWith("HttpClient-"))
                .map(Thread::getName)
                .toList();
    }

    @Test
    void itAsksForAConnectionAndUsesTheTicketOnce() {
        try (var run = new StreamRun().connected()) {
            var asked = run.gateway.opens.getFirst();
            assertThat(asked.path("clientId").asString()).isEqualTo("client1");
            assertThat(asked.path("clientSecret").asString()).isEqualTo(Sample.SECRET);
            assertThat(asked.path("subscriptions").toString())
                    .contains("EVENT", "\"*\"", FakeGateway.ROBOT, FakeGateway.CARD);
            assertThat(run.gateway.opens).hasSize(1);
        }
    }

    @Test
    void askedForAnotherConnectionItStandsBeforeTheOldOneGoes() {
        try (var run = new StreamRun().connected()) {
            run.ears.recorder.gate = new CountDownLatch(1);
            var underWay = run.gateway.robot(Payloads.direct("m1", "dt_mei", "拜访 华为"));
            run.gateway.disconnect(Duration.ofSeconds(1));
            eventually().until(() -> run.gateway.opens.size() == 2 && run.gateway.lines.size() == 2);
            assertThat(run.connection.status().connected()).isTrue();
            run.ears.recorder.gate.countDown();
            eventually().until(underWay::isTaken);
            eventually().until(() -> run.gateway.lines.size() == 1);
            answered(run.gateway.robot(Payloads.direct("m2", "dt_mei", "电话 华为")));
            assertThat(run.connection.status().reconnects()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "drop"})
    void aLostConnectionComesBackWithANewTicket(String how) {
        try (var run = new StreamRun().connected()) {
            var line = run.gateway.lines.getFirst();
            if (how.equals("close")) {
                line.sayClose();
            } else {
                line.drop();
            }
            eventually().until(() -> run.gateway.opens.size() == 2 && !run.gateway.lines.contains(line));
            eventually().until(() -> !run.gateway.lines.isEmpty());
            answered(run.gateway.robot(Payloads.direct("m1", "dt_mei", "电话 华为")));
        }
    }

    @Test
    void aConnectionThatSaysNothingAtAllIsReplaced() {
        var impatient = new Pace(
                QUICK.patience(),
                QUICK.ping(),
                Duration.ofMillis(500),
                QUICK.quiet(),
                QUICK.leave(),
                QUICK.firstWait(),
                QUICK.mostWait(),
                QUICK.banned(),
                QUICK.room());
        try (var run = new StreamRun(impatient)) {
            run.gateway.newLinesAreMute = true;
            run.connected();
            run.gateway.newLinesAreMute = false;
            eventually().until(() -> run.gateway.opens.size() > 1);
            eventually().until(() -> run.connection.status().connected());
        }
    }

    @Test
    void aConnectionThatOnlyAnswersPingsIsReplacedInTime() {
        var suspicious = new Pace(
                QUICK.patience(),
                QUICK.ping(),
                QUICK.silence(),
                Duration.ofMillis(500),
                QUICK.leave(),
                QUICK.firstWait(),
                QUICK.mostWait(),
                QUICK.banned(),
                QUICK.room());
        try (var run = new StreamRun(suspicious).connected()) {
            eventually().until(() -> run.gateway.opens.size() > 1);
            eventually().until(() -> run.connection.status().connected());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 {\"code\":\"invalidClientIdOrSecret\"} | client-secret",
                "403 {\"code\":\"Forbidden\"} | 403",
                "429 {\"code\":\"too.many\"} | 太多",
                "502 <html>Bad Gateway</html> | 网关出错（502）",
                "200 <html>ban</html> | 封了",
                "200 {\"status\":1111,\"wait\":5,\"source\":\"x5\"} | 封了",
                "200 {} | 没有给出",
                "200 {\"endpoint\":\"ws://example.com/connect\",\"ticket\":\"t\"} | 不是 wss",
                "200 {\"endpoint\":\"http://127.0.0.1/connect\",\"ticket\":\"t\"} | 不是 wss",
                "hang | 没有回答"
            })
    void aRefusedConnectionIsExplainedAndTriedAgain(String opening, String said) {
        try (var run = new StreamRun()) {
            run.gateway.opening = opening;
            run.connection.start();
            eventually().until(() -> String.valueOf(run.connection.status().trouble())
                    .contains(said));
            assertThat(run.connection.status().connected()).isFalse();
            assertThat(run.connection.status().trouble()).doesNotContain(Sample.SECRET);
            run.gateway.opening = null;
            run.connected();
        }
    }

    @Test
    void aRefusedHandshakeIsTriedAgainWithANewTicket() {
        try (var run = new StreamRun()) {
            run.gateway.handshake = 403;
            run.connection.start();
            eventually().until(() -> run.gateway.opens.size() >= 2);
            assertThat(run.connection.status().trouble()).contains("没有接受").doesNotContain("secret");
            run.gateway.handshake = 0;
            run.connected();
        }
    }

    @Test
    void theEndpointsOwnPathIsUsed() {
        try (var run = new StreamRun()) {
            run.gateway.path = "/some/where/else";
            run.connected();
        }
    }

    @Test
    void stoppingTakesNothingNewAnswersWhatWasTakenAndLeavesNoThread() {
        var run = new StreamRun();
        var before = selectors();
        run.connected();
        run.ears.recorder.gate = new CountDownLatch(1);
        var taken = run.gateway.robot(Payloads.direct("m1", "dt_mei", "拜访 华为"));
        eventually().until(() -> run.ears.recorder.entered.get() == 1);
        var stopping = Thread.ofVirtual().start(run.connection::stop);
        run.ears.recorder.gate.countDown();
        eventually().until(() -> !stopping.isAlive());
        eventually().until(taken::isTaken);
        assertThat(run.connection.isRunning()).isFalse();
        assertThat(run.connection.status().connected()).isFalse();
        eventually().until(() -> run.gateway.lines.isEmpty());
        eventually().untilAsserted(() -> assertThat(before).containsAll(selectors()));
        run.connected();
        answered(run.gateway.robot(Payloads.direct("m2", "dt_mei", "拜访 华为")));
        run.close();
    }

    @Test
    void stoppingWhileNothingAnswersIsStillAnEnd() {
        var run = new StreamRun();
        run.gateway.opening = "hang";
        run.connection.start();
        eventually().until(() -> !run.gateway.opens.isEmpty());
        run.close();
        assertThat(run.connection.isRunning()).isFalse();
    }

    @Test
    void healthTellsWhenTheOtherSideWasHeardLast() {
        try (var run = new StreamRun()) {
            assertThat(run.connection.status().lastFrame()).isNull();
            assertThat(run.connection.status().trouble()).isNotBlank();
            run.connected();
            assertThat(run.connection.status().lastFrame()).isNotNull();
            assertThat(run.connection.status().trouble()).isNull();
            run.gateway.opening = "502 x";
            run.gateway.lines.forEach(FakeLine::drop);
            eventually().until(() -> !run.connection.status().connected());
            assertThat(run.connection.status().lastFrame()).isNotNull();
        }
    }
}
