package io.drumbeat.dingtalk.stream;

import static io.drumbeat.dingtalk.stream.StreamRun.QUICK;
import static io.drumbeat.dingtalk.stream.StreamRun.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.dingtalk.FakeGateway;
import io.drumbeat.dingtalk.FakePush;
import io.drumbeat.dingtalk.Payloads;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StreamAnswersTests {
    private static void answered(FakePush push) {
        eventually().until(push::isAnswered);
    }

    @Test
    void aMessageIsRecordedAndThenAnswered() {
        try (var run = new StreamRun().connected()) {
            run.ears.recorder.gate = new CountDownLatch(1);
            var push = run.gateway.robot(Payloads.direct("m1", "dt_mei", "拜访 华为"));
            var other = run.gateway.push("SYSTEM", "ping", "{\"opaque\":\"op-1\"}");
            answered(other);
            assertThat(push.isAnswered()).isFalse();
            run.ears.recorder.gate.countDown();
            answered(push);
            assertThat(push.code()).isEqualTo(200);
            assertThat(push.answer().path("message").asString()).isEqualTo("OK");
            assertThat(push.answer().path("data").asString()).isEqualTo("{\"response\":null}");
            assertThat(other.answer().path("data").asString()).isEqualTo("{\"opaque\":\"op-1\"}");
            assertThat(run.ears.recorder.requests.getFirst().words()).isEqualTo("拜访 华为");
        }
    }

    @Test
    void whatCouldNotBeRecordedIsAnsweredAsNotRecorded() {
        try (var run = new StreamRun().connected()) {
            run.ears.recorder.broken = true;
            var push = run.gateway.robot(Payloads.direct("m1", "dt_mei", "拜访 华为"));
            answered(push);
            assertThat(push.code()).isEqualTo(500);
            run.ears.recorder.broken = false;
            run.gateway.again(push);
            eventually().until(push::isTaken);
            assertThat(run.ears.recorder.requests).hasSize(1);
        }
    }

    @Test
    void aMessagePushedAgainIsRecordedOnceAlsoUnderANewId() {
        try (var run = new StreamRun().connected()) {
            var message = Payloads.direct("m1", "dt_mei", "拜访 华为");
            var first = run.gateway.robot(message);
            answered(first);
            var again = run.gateway.robot(message);
            answered(again);
            var renamed = run.gateway.robot(message.deepCopy().put("msgId", "m2"));
            answered(renamed);
            assertThat(List.of(again.answer().path("data"), renamed.answer().path("data")))
                    .containsOnly(first.answer().path("data"));
            assertThat(run.ears.recorder.requests).hasSize(1);
        }
    }

    @Test
    void eventsAreAnsweredInTheirOwnShapeAndUnknownOnesRefused() {
        try (var run = new StreamRun().connected()) {
            var event = run.gateway.push("EVENT", "*", "{\"userId\":[\"x\"]}");
            var topic = run.gateway.push("CALLBACK", "/v1.0/graph/api/invoke", "{}");
            var type = run.gateway.push("NOVELTY", "x", "{}");
            var broken = run.gateway.push("CALLBACK", FakeGateway.ROBOT, "not json");
            var system = run.gateway.push("SYSTEM", "novelty", "{}");
            eventually().until(() -> List.of(event, topic, type, broken, system).stream()
                    .allMatch(FakePush::isAnswered));
            assertThat(event.answer().path("data").asString()).isEqualTo("{\"status\":\"SUCCESS\"}");
            assertThat(topic.code()).isEqualTo(404);
            assertThat(type.code()).isEqualTo(404);
            assertThat(system.code()).isEqualTo(404);
            assertThat(broken.code()).isEqualTo(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTED", "REGISTERED", "KEEPALIVE"})
    void whatTheGatewaySaysAboutItselfNeedsNoAnswer(String topic) {
        try (var run = new StreamRun().connected()) {
            var news = run.gateway.push("SYSTEM", topic, "{}");
            answered(run.gateway.push("SYSTEM", "ping", "{}"));
            assertThat(news.isAnswered()).isFalse();
        }
    }

    @Test
    void rubbishAndHugeFramesCostNeitherTheConnectionNorAnAnswer() {
        try (var run = new StreamRun().connected()) {
            var line = run.gateway.lines.getFirst();
            line.text("rubbish");
            line.text("[1,2]");
            line.text("{\"headers\":{\"messageId\":\"cut-off\"},\"type\":");
            line.text(FakeGateway.frame("huge", "CALLBACK", FakeGateway.ROBOT, "x".repeat(5 << 20)));
            var large =
                    run.gateway.robot(Payloads.direct("m1", "dt_mei", "拜访 华为").put("padding", "x".repeat(300 << 10)));
            answered(large);
            eventually().until(() -> run.gateway.acks.size() == 3);
            assertThat(large.code()).isEqualTo(200);
            assertThat(run.gateway.acks).anyMatch(ack -> ack.contains("cut-off") && ack.contains("500"));
            assertThat(run.gateway.acks).anyMatch(ack -> ack.contains("huge") && ack.contains("500"));
            assertThat(run.connection.status().reconnects()).isZero();
        }
    }

    @Test
    void presserAndCardComeBackUpdatedInTheAnswer() {
        try (var run = new StreamRun().connected()) {
            run.ears.recorder.toast = "谢谢";
            var press = run.gateway.push("CALLBACK", FakeGateway.CARD, Payloads.press("dt_bo", "card7", "赞 小美"));
            answered(press);
            assertThat(press.answer().path("data").asString())
                    .startsWith("{\"response\":{")
                    .contains("\"userPrivateData\":{\"cardParamMap\":{\"notice\":\"谢谢\"}}")
                    .contains("\"updateCardDataByKey\":true");
            assertThat(run.ears.recorder.requests.getFirst().who().id()).isEqualTo("bo");
        }
    }

    @Test
    void oneConversationKeepsItsOrderWhileOthersGoOn() {
        try (var run = new StreamRun().connected()) {
            run.ears.recorder.heldBack = "dt_mei".substring(3);
            run.ears.recorder.gate = new CountDownLatch(1);
            var slow = IntStream.range(0, 20)
                    .mapToObj(n -> run.gateway.robot(Payloads.direct("a" + n, "dt_mei", "电话 华为 " + n)))
                    .toList();
            answered(run.gateway.robot(Payloads.direct("b1", "dt_bo", "电话 华润")));
            run.ears.recorder.gate.countDown();
            eventually().until(() -> slow.stream().allMatch(FakePush::isTaken));
            assertThat(run.ears.recorder.requests)
                    .filteredOn(request -> request.who().id().equals("mei"))
                    .extracting(request -> request.messageId())
                    .containsExactlyElementsOf(IntStream.range(0, 20)
                            .mapToObj(n -> "dingtalk:a" + n)
                            .toList());
        }
    }

    @Test
    void tooMuchAtOnceIsAnsweredAsNotTaken() {
        var small = new Pace(
                QUICK.patience(),
                QUICK.ping(),
                QUICK.silence(),
                QUICK.quiet(),
                QUICK.leave(),
                QUICK.firstWait(),
                QUICK.mostWait(),
                QUICK.banned(),
                2);
        try (var run = new StreamRun(small).connected()) {
            run.ears.recorder.gate = new CountDownLatch(1);
            run.gateway.robot(Payloads.direct("a1", "dt_mei", "电话 华为"));
            run.gateway.robot(Payloads.direct("a2", "dt_mei", "电话 华为"));
            var third = run.gateway.robot(Payloads.direct("a3", "dt_mei", "电话 华为"));
            answered(third);
            assertThat(third.code()).isEqualTo(500);
            run.ears.recorder.gate.countDown();
        }
    }
}
