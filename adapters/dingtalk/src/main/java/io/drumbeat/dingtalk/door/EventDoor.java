package io.drumbeat.dingtalk.door;

import io.drumbeat.dingtalk.inbound.Json;
import io.drumbeat.dingtalk.inbound.OrgEvents;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes encrypted events and the console's test of the address; answers the encrypted word it waits for. */
public final class EventDoor {
    private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED;

    private final @Nullable EventEnvelope envelope;
    private final OrgEvents events;

    /** @param envelope null where no event key is configured; then every call is refused */
    public EventDoor(@Nullable EventEnvelope envelope, OrgEvents events) {
        this.envelope = envelope;
        this.events = events;
    }

    public ServerResponse answer(ServerRequest request) throws IOException {
        // a form's parameters would be looked for in its body
        if (envelope == null || request.headers().contentType().stream().anyMatch(FORM::isCompatibleWith)) {
            return Doorstep.refused();
        }
        var signature = request.param("msg_signature")
                .or(() -> request.param("signature"))
                .orElse(null);
        var timestamp = request.param("timestamp").orElse(null);
        var nonce = request.param("nonce").orElse(null);
        if (!envelope.isPlausible(signature, timestamp, nonce)) {
            return Doorstep.refused();
        }
        var body = Doorstep.body(request);
        if (body.isEmpty()) {
            return Doorstep.tooLarge();
        }
        var inside = envelope.open(
                signature,
                timestamp,
                nonce,
                Json.object(body.get()).map(json -> Json.text(json, "encrypt")).orElse(null));
        if (inside.isEmpty()) {
            return Doorstep.refused();
        }
        Json.object(inside.get()).ifPresent(event -> events.take(Json.text(event, "EventType"), event));
        return Doorstep.json(envelope.seal("success"));
    }
}
