package io.drumbeat.dingtalk.door;

import io.drumbeat.dingtalk.inbound.Json;
import io.drumbeat.dingtalk.inbound.OrgEvents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

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
        var asked = UriComponentsBuilder.newInstance()
                .query(request.servletRequest().getQueryString())
                .build()
                .getQueryParams();
        var signature = decoded(asked.getFirst(asked.containsKey("msg_signature") ? "msg_signature" : "signature"));
        var timestamp = decoded(asked.getFirst("timestamp"));
        var nonce = decoded(asked.getFirst("nonce"));
        if (envelope == null || !envelope.isPlausible(signature, timestamp, nonce)) {
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

    /** Out of the address itself: the server would look for parameters in a form's body too, and fail at what is none. */
    private static @Nullable String decoded(@Nullable String value) {
        try {
            return value == null ? null : UriUtils.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
