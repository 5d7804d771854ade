package io.drumbeat.dingtalk.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.dingtalk.inbound.OrgEvents;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.function.RouterFunctions;
import tools.jackson.databind.json.JsonMapper;

class EventDoorTests {
    private final EventEnvelope envelope = new EventEnvelope(
            "token1",
            "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
            "dingapp",
            Duration.ofMinutes(5),
            InstantSource.system());

    private MockHttpServletResponse post(@Nullable EventEnvelope door, String name, Map<String, String> sealed)
            throws Exception {
        return MockMvcBuilders.routerFunctions(RouterFunctions.route()
                        .POST("/dingtalk/events", new EventDoor(door, new OrgEvents(null))::answer)
                        .build())
                .build()
                .perform(MockMvcRequestBuilders.post("/dingtalk/events")
                        .queryParam(name, sealed.get("msg_signature"))
                        .queryParam("timestamp", sealed.get("timeStamp"))
                        .queryParam("nonce", sealed.get("nonce"))
                        .content("{\"encrypt\":\"" + sealed.get("encrypt") + "\"}"))
                .andReturn()
                .getResponse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg_signature", "signature"})
    void theConsolesTestOfTheAddressIsAnsweredWithSealedSuccess(String name) throws Exception {
        var answer = post(envelope, name, envelope.seal("{\"EventType\":\"check_url\"}"))
                .getContentAsString(StandardCharsets.UTF_8);
        var json = JsonMapper.shared().readTree(answer);
        assertThat(envelope.open(
                        json.path("msg_signature").asString(),
                        json.path("timeStamp").asString(),
                        json.path("nonce").asString(),
                        json.path("encrypt").asString()))
                .contains("success");
    }

    @Test
    void otherEventsAreAcceptedToo() throws Exception {
        var event = envelope.seal("{\"EventType\":\"user_leave_org\",\"userId\":[\"dt_mei\"]}");
        assertThat(post(envelope, "msg_signature", event).getStatus()).isEqualTo(200);
        assertThat(post(envelope, "msg_signature", envelope.seal("not json")).getStatus())
                .isEqualTo(200);
    }

    @Test
    void withoutAKeyOrWithAWrongSealItIsRefused() throws Exception {
        var event = envelope.seal("{}");
        assertThat(post(null, "msg_signature", event).getStatus()).isEqualTo(401);
        assertThat(post(envelope, "other", event).getStatus()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"///;;=", "application/json; charset=nope", "application/x-www-form-urlencoded"})
    void whateverItSaysItIsNobodyElseGetsIn(String type) throws Exception {
        var answer = MockMvcBuilders.routerFunctions(RouterFunctions.route()
                        .POST("/dingtalk/events", new EventDoor(envelope, new OrgEvents(null))::answer)
                        .build())
                .build()
                .perform(MockMvcRequestBuilders.post(URI.create("/dingtalk/events?nonce=%ff&timestamp=1&timestamp="))
                        .header("Content-Type", type)
                        .content("a=%zz&"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getContentAsString()).contains("不是钉钉发来的请求");
    }
}
