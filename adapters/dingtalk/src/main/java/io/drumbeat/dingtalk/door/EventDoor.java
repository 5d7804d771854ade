package io.drumbeat.dingtalk.door;

import io.drumbeat.dingtalk.inbound.Json;
import io.drumbeat.dingtalk.inbound.OrgEvents;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes encrypted events and the console's test of the address; answers the encrypted word it waits for. */
public final class EventDoor {
    private final @Nullable EventEnvelope envelope;
    private final OrgEvents events;

    /** @param envelope null where no event key is configured; then every call is refused */
    public EventDoor(@Nullable EventEnvelope envelope, OrgEvents events) {
        this.envelope = envelope;
        this.events = events;
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
        Json.object(inside.get()).ifPresent(event -> events.take(Json.text(event, "EventType"), event));
        return Doorstep.json(envelope.seal("success"));
    }
}
