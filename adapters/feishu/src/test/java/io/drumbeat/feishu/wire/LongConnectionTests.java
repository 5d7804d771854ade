package io.drumbeat.feishu.wire;

import static io.drumbeat.feishu.wire.Wired.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.lark.oapi.google.protobuf.ByteString;
import io.drumbeat.feishu.stub.EventMaker;
import io.drumbeat.feishu.stub.Events;
import io.drumbeat.feishu.stub.Pushes;
import io.drumbeat.feishu.stub.StubbedFeishu;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongConnectionTests {
    private final Wired wired = new Wired().connected();
    private final Pushes pushes = wired.gateway.pushes;

    @AfterEach
    void close() {
        wired.close();
    }

    @Test
    void itAsksForTheAddressAsTheApp() {
        var asked = JsonParser.parseString(wired.gateway.questions.getFirst()).getAsJsonObject();
        assertThat(asked.get("AppID").getAsString()).isEqualTo(EventMaker.APP);
        assertThat(asked.get("AppSecret").getAsString()).isEqualTo(StubbedFeishu.SECRET);
    }

    @Test
    void anEventIsHandedOnAndItsOwnFrameComesBack() {
        wired.push("p-1");
        var ack = wired.ack("p-1");
        assertThat(wired.heard).containsExactly(Wired.said("oc_1", "p-1"));
        assertThat(ack.code()).isEqualTo(200);
        assertThat(ack.data()).isNull();
        assertThat(ack.frame().getService()).isEqualTo(4711);
        assertThat(ack.frame().getLogID()).isEqualTo(7);
        assertThat(Pushes.header(ack.frame(), "trace_id")).isEqualTo("trace-p-1");
        assertThat(Pushes.header(ack.frame(), "biz_rt")).matches("\\d+");
    }

    @Test
    void aPressIsAnsweredWithWhatToShowAlsoIfThatIsNothing() {
        var press = Events.press("ou_mei", "oc_1", Map.of("words", "今天"), Map.of());
        wired.push("p-1", press);
        assertThat(wired.ack("p-1").data()).isEqualTo("{}");
        wired.says = "{\"toast\":{\"type\":\"info\",\"content\":\"已赞\"}}";
        wired.push("p-2", press);
        assertThat(wired.ack("p-2").data()).isEqualTo(wired.says);
    }

    @Test
    void anOldStylePressIsAnsweredToo() {
        wired.gateway.line().send(pushes.frame("card", "p-1", 1, 0, "{}".getBytes(StandardCharsets.UTF_8)));
        assertThat(wired.ack("p-1").code()).isEqualTo(200);
    }

    @Test
    void whatWasNotRecordedIsAnsweredAsNotRecorded() {
        wired.broken = true;
        wired.push("p-1");
        assertThat(wired.ack("p-1").code()).isEqualTo(500);
        wired.broken = false;
        wired.gateway.pushAgain();
        until(() -> pushes.unanswered() == 0);
        assertThat(wired.heard).hasSize(1);
    }

    @Test
    void partsArriveInAnyOrderTwiceAndMixed() {
        var one = pushes.parts("p-1", Wired.said("oc_1", "拜访华为".repeat(30)), 3);
        var two = pushes.parts("p-2", Wired.said("oc_2", "电话中兴".repeat(30)), 4);
        for (var frame : List.of(
                one.get(2),
                two.get(3),
                one.get(0),
                two.get(0),
                one.get(2),
                two.get(2),
                two.get(2),
                one.get(1),
                two.get(1))) {
            wired.gateway.line().send(frame);
        }
        assertThat(wired.ack("p-1").code()).isEqualTo(200);
        assertThat(wired.ack("p-2").code()).isEqualTo(200);
        assertThat(wired.heard)
                .containsExactlyInAnyOrder(
                        Wired.said("oc_1", "拜访华为".repeat(30)), Wired.said("oc_2", "电话中兴".repeat(30)));
    }

    @Test
    void onlyTheFrameThatCompletesItIsAnswered() {
        pushes.parts("p-1", Wired.said("oc_1", "拜访"), 3).forEach(wired.gateway.line()::send);
        assertThat(Pushes.header(wired.ack("p-1").frame(), "seq")).isEqualTo("2");
        wired.push("p-2");
        wired.ack("p-2");
        assertThat(pushes.acks("p-1")).hasSize(1);
    }

    @Test
    void aBigMessageComesThrough() {
        var words = "很长的备注".repeat(20_000);
        wired.push("p-1", Wired.said("oc_1", words));
        assertThat(wired.ack("p-1").code()).isEqualTo(200);
        assertThat(wired.heard).containsExactly(Wired.said("oc_1", words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{", "[]", "null", "{\"header\":5}", "{\"header\":{\"event_type\":[1]}}"})
    void whatIsNoEventIsAnsweredAndHandedOnAsItIs(String plain) {
        wired.push("p-1", plain);
        assertThat(wired.ack("p-1").code()).isEqualTo(200);
        assertThat(wired.heard).containsExactly(plain);
    }

    @Test
    void bytesThatAreNoFrameChangeNothing() {
        wired.gateway.line().sendNonsense(new byte[] {1, 2, 3});
        wired.gateway.line().sendNonsense(new byte[0]);
        wired.push("p-1");
        wired.ack("p-1");
        assertThat(wired.gateway.lines).hasSize(1);
    }

    @Test
    void partsThatCannotBePartsAreNotWaitedFor() {
        wired.gateway
                .line()
                .send(pushes.frame("p-1", 3, 7, ByteString.copyFromUtf8("x").toByteArray()));
        wired.push("p-2");
        assertThat(wired.ack("p-2").code()).isEqualTo(200);
        assertThat(pushes.acks("p-1")).isEmpty();
    }

    @Test
    void theLastFrameIsRemembered() {
        assertThat(wired.connection.platform()).isEqualTo("feishu");
        until(() -> wired.connection.status().lastFrame() != null);
        assertThat(wired.connection.status().trouble()).isNull();
        assertThat(wired.connection.status().reconnects()).isZero();
    }
}
