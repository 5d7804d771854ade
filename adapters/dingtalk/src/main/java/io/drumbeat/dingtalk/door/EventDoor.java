package io.drumbeat.dingtalk.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes encrypted events and the console's test of the address; answers the encrypted word it waits for. */
public final class EventDoor {
    private static final Logger log = LoggerFactory.getLogger(EventDoor.class);
    private final @Nullable EventEnvelope envelope;

    /** @param envelope null where no event key is configured; then every call is refused */
    public EventDoor(@Nullable EventEnvelope envelope) {
        this.envelope = envelope;
    }

    public ServerResponse answer(ServerRequest request) throws IOException {
        var body = Doorstep.body(request);
        if (body.isEmpty()) {
            return Doorstep.tooLarge();
        }
        if (envelope == null) {
            return Doorstep.refused();
        }
        var signature = request.param("msg_signature").or(() -> request.param("signature"));
        var inside = envelope.open(
                signature.orElse(null),
                request.param("timestamp").orElse(null),
                request.param("nonce").orElse(null),
                Json.object(body.get()).map(json -> Json.text(json, "encrypt")).orElse(null));
        if (inside.isEmpty()) {
            return Doorstep.refused();
        }
        var type = Json.object(inside.get().getBytes(UTF_8))
                .map(json -> Json.text(json, "EventType"))
                .orElse("?");
        log.debug("收到钉钉事件 {}，目前不处理", type);
        return Doorstep.json(envelope.seal("success"));
    }
}
