package io.drumbeat.dingtalk.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.dingtalk.Ears;
import io.drumbeat.dingtalk.FakeGateway;
import io.drumbeat.dingtalk.FakePush;
import io.drumbeat.dingtalk.Sample;
import io.drumbeat.dingtalk.card.OwnFaces;
import io.drumbeat.dingtalk.stream.Callbacks;
import io.drumbeat.dingtalk.stream.Pace;
import io.drumbeat.dingtalk.stream.StreamConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What our own cards carry, pressed as the platform presses it. */
@Timeout(60)
class CardPressTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Chat EAST = new Chat.Group("east-1");
    private static final Card CARD = Card.info(
            "小美签单",
            new Element.Form(
                    "改单 #12",
                    "改单",
                    List.of(
                            new Element.Input("amount", "金额", Element.Input.Kind.AMOUNT, true, "", List.of()),
                            new Element.Input(
                                    "kind", "新客/老客", Element.Input.Kind.SELECT, false, "", List.of("新客", "老客")))),
            Element.Buttons.of(Element.Button.of("赞", "赞 小美")));

    private FakeGateway gateway;
    private Ears ears;
    private StreamConnection connection;

    @BeforeEach
    void connect() {
        gateway = FakeGateway.open(InstantSource.system());
        ears = new Ears(gateway.base(), Duration.ofSeconds(5));
        connection = new StreamConnection(
                ears.hosts,
                "client1",
                Sample.SECRET,
                new Callbacks(ears.messages, ears.presses, ears.events),
                Pace.USUAL,
                InstantSource.system(),
                new Random(1));
        connection.start();
        await().until(() -> !gateway.lines.isEmpty() && connection.status().connected());
    }

    @AfterEach
    void disconnect() {
        connection.stop();
        gateway.close();
    }

    private static JsonNode variable(String name) {
        var face = OwnFaces.of(CARD, EAST, "card7", 12).orElseThrow();
        return JSON.readTree(face.variables().get(name));
    }

    private FakePush pressed(String action, JsonNode params) {
        var content = Map.of("cardPrivateData", Map.of("actionIds", List.of(action), "params", params));
        var push = gateway.push(
                "CALLBACK",
                FakeGateway.CARD,
                JSON.writeValueAsString(Map.of(
                        "type", "actionCallback",
                        "outTrackId", "card7",
                        "corpId", "corp1",
                        "userId", "dt_bo",
                        "userIdType", 1,
                        "content", JSON.writeValueAsString(content))));
        await().until(push::isAnswered);
        return push;
    }

    @Test
    void aButtonSaysItsWordsAndTheAnswerBringsTheNewFaceAndTheNotice() {
        ears.recorder.toast = "谢谢";
        var after = Card.info("小美签单", new Element.Text("阿波 赞了"));
        ears.recorder.updated = new Message("card7", EAST, Sample.NOW, "bot", "x", after, 13);
        var request = variable("buttons").path(0).path("action").path("params");
        var push = pressed(request.path("actionId").asString(""), request.path("params"));
        assertThat(ears.recorder.requests.getFirst())
                .returns("赞 小美", Request::words)
                .returns(new Request.Press("card7", 12, "won/12"), Request::press)
                .returns(Map.of(), Request::values);
        var answer = JSON.readTree(push.answer().path("data").asString()).path("response");
        assertThat(answer.path("userPrivateData")
                        .path("cardParamMap")
                        .path("notice")
                        .asString())
                .isEqualTo("谢谢");
        var face = answer.path("cardData").path("cardParamMap");
        assertThat(face.path("body").asString()).contains("阿波 赞了");
        assertThat(face.path("buttons").asString()).isEqualTo("[]");
    }

    @Test
    void aFormBringsItsWordsAndWhatWasFilledIn() {
        var form = JSON.createObjectNode();
        for (var field : variable("form").path("fields")) {
            if (field.path("hidden").asBoolean(false)) {
                form.put(
                        field.path("name").asString(),
                        field.path("defaultValue").asString());
            }
        }
        form.put("amount", "8万");
        form.putObject("kind").put("index", 1).put("value", "老客");
        pressed("form", JSON.createObjectNode().set("form", form));
        assertThat(ears.recorder.requests.getFirst())
                .returns("改单 #12", Request::words)
                .returns(new Request.Press("card7", 12, "won/12"), Request::press)
                .returns(Map.of("amount", "8万", "kind", "老客"), Request::values);
    }

    @Test
    void whatIsPressedTwiceIsSaidOnce() {
        var params = variable("buttons").path(0).path("action").path("params").path("params");
        pressed("say", params);
        pressed("say", params);
        assertThat(ears.recorder.requests).hasSize(1);
    }
}
