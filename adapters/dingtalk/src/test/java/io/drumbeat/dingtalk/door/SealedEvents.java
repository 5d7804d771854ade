package io.drumbeat.dingtalk.door;

import io.drumbeat.dingtalk.inbound.OrgEvents;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.function.RouterFunctions;

/** Events as DingTalk posts them: encrypted, signed, and answered by a sealed word. */
public final class SealedEvents {
    private static final EventEnvelope ENVELOPE = new EventEnvelope(
            "token1",
            "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
            "dingapp",
            Duration.ofMinutes(5),
            InstantSource.system());

    private SealedEvents() {}

    /** @return the status of the answer */
    public static int post(String event, OrgEvents events) throws Exception {
        var sealed = ENVELOPE.seal(event);
        return MockMvcBuilders.routerFunctions(RouterFunctions.route()
                        .POST("/dingtalk/events", new EventDoor(ENVELOPE, events)::answer)
                        .build())
                .build()
                .perform(MockMvcRequestBuilders.post("/dingtalk/events")
                        .queryParam("msg_signature", sealed.get("msg_signature"))
                        .queryParam("timestamp", sealed.get("timeStamp"))
                        .queryParam("nonce", sealed.get("nonce"))
                        .content("{\"encrypt\":\"" + sealed.get("encrypt") + "\"}"))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
