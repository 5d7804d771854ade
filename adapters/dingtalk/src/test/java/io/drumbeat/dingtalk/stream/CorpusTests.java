package io.drumbeat.dingtalk.stream;

import static io.drumbeat.dingtalk.stream.StreamRun.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Request;
import io.drumbeat.dingtalk.Ears;
import io.drumbeat.dingtalk.FakeGateway;
import io.drumbeat.dingtalk.Sample;
import io.drumbeat.dingtalk.Signing;
import io.drumbeat.dingtalk.door.CardDoor;
import io.drumbeat.dingtalk.door.RobotDoor;
import io.drumbeat.dingtalk.door.Seal;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.function.RouterFunctions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One corpus of what DingTalk tells runs through both transports and leads to the same facts, words and answers. */
@Timeout(60)
class CorpusTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static Stream<Arguments> robot() throws IOException {
        return cases("robot");
    }

    static Stream<Arguments> cards() throws IOException {
        return cases("cards");
    }

    private static Stream<Arguments> cases(String name) throws IOException {
        try (var file = CorpusTests.class.getResourceAsStream("/corpus/" + name + ".json")) {
            return StreamSupport.stream(JSON.readTree(file).spliterator(), false)
                    .map(one -> Arguments.of(one.path("what").asString(), one));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("robot")
    void whatIsSaidByWebhook(String what, JsonNode it) throws Exception {
        try (var run = new StreamRun()) {
            var response = posted(run.ears, "/dingtalk/robot", body(run, it));
            assertThat(said(response.getStatus()))
                    .isEqualTo(refusedAlike(it.path("answer").asString()));
            assertThat(recorded(run.ears)).isEqualTo(text(it, "recorded"));
            var words = JSON.readTree(response.getContentAsString(UTF_8))
                    .at("/text/content")
                    .asString("");
            assertThat(words)
                    .contains(it.path("said").asString(""))
                    .matches(it.path("said").isNull() ? "" : ".+");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("robot")
    void whatIsSaidOverStream(String what, JsonNode it) {
        try (var run = new StreamRun().connected()) {
            var push = run.gateway.push("CALLBACK", FakeGateway.ROBOT, body(run, it));
            eventually().until(push::isAnswered);
            assertThat(said(push.answer())).isEqualTo(it.path("answer").asString());
            assertThat(recorded(run.ears)).isEqualTo(text(it, "recorded"));
            if (it.path("said").isNull()) {
                assertThat(run.gateway.posts).isEmpty();
            } else {
                eventually().untilAsserted(() -> assertThat(run.gateway.posts)
                        .singleElement()
                        .asString()
                        .startsWith("/robot/sendBySession?session=s1")
                        .contains(JSON.writeValueAsString(it.path("said")).replaceAll("^\"|\"$", "")));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void aPressLeadsToTheSameBothWays(String what, JsonNode it) throws Exception {
        try (var run = new StreamRun().connected()) {
            run.ears.recorder.toast = "谢谢";
            var webhook = new Ears(run.gateway.base(), PATIENCE);
            webhook.recorder.toast = "谢谢";
            var response = posted(webhook, "/dingtalk/cards", body(run, it));
            var push = run.gateway.push("CALLBACK", FakeGateway.CARD, body(run, it));
            eventually().until(push::isAnswered);
            assertThat(recorded(run.ears)).isEqualTo(recorded(webhook)).isEqualTo(text(it, "recorded"));
            assertThat(said(push.answer())).isEqualTo(it.path("answer").asString());
            assertThat(said(response.getStatus()))
                    .isEqualTo(refusedAlike(it.path("answer").asString()));
            if (push.isTaken()) {
                var update =
                        JSON.readTree(push.answer().path("data").asString()).path("response");
                assertThat(update).isEqualTo(JSON.readTree(response.getContentAsString(UTF_8)));
                assertThat(update.at("/userPrivateData/cardParamMap/notice").asString())
                        .isEqualTo(text(it, "notice"));
            }
        }
    }

    private static String body(StreamRun run, JsonNode it) {
        return JSON.writeValueAsString(it.path("payload"))
                .replace("STUB", run.gateway.base().toString());
    }

    private static MockHttpServletResponse posted(Ears ears, String path, String body) throws Exception {
        var now = Sample.NOW.toEpochMilli();
        var robot = new RobotDoor(Seal.robot(Sample.SECRET, WINDOW, ears.world), ears.messages);
        var cards = new CardDoor(Seal.card(Sample.SECRET, WINDOW, ears.world), ears.presses);
        var doors = RouterFunctions.route()
                .POST("/dingtalk/robot", robot::answer)
                .POST("/dingtalk/cards", cards::answer)
                .build();
        return MockMvcBuilders.routerFunctions(doors)
                .build()
                .perform(MockMvcRequestBuilders.post(path)
                        .header("timestamp", now)
                        .header("sign", Signing.robot(now, Sample.SECRET))
                        .header("x-ddpaas-signature-timestamp", now)
                        .header("x-ddpaas-signature", Signing.card(now, Sample.SECRET))
                        .content(body.getBytes(UTF_8)))
                .andReturn()
                .getResponse();
    }

    /** A webhook does not tell a stranger why it was turned away. */
    private static String refusedAlike(String answer) {
        return answer.equals("unreadable") || answer.equals("foreign") ? "refused" : answer;
    }

    private static String said(int status) {
        return switch (status) {
            case 200 -> "taken";
            case 401 -> "refused";
            default -> "not recorded";
        };
    }

    private static String said(JsonNode ack) {
        return switch (ack.path("message").asString()) {
            case "OK" -> "taken";
            case "not for this robot" -> "foreign";
            default -> ack.path("message").asString();
        };
    }

    private static @Nullable String text(JsonNode it, String name) {
        return it.path(name).isNull() ? null : it.path(name).asString();
    }

    private static @Nullable String recorded(Ears ears) {
        return ears.recorder.requests.stream()
                .map(CorpusTests::shown)
                .reduce((a, b) -> a + "; " + b)
                .orElse(null);
    }

    private static String shown(Request request) {
        var values = request.values().isEmpty()
                ? ""
                : " " + request.values().toString().replaceAll("[{}]", "");
        return "%s %s %s%s".formatted(request.who().id(), request.chat().id(), request.words(), values);
    }
}
