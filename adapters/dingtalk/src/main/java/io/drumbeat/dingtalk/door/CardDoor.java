package io.drumbeat.dingtalk.door;

import io.drumbeat.dingtalk.inbound.CardPresses;
import io.drumbeat.dingtalk.inbound.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes signed presses on interactive cards; the answer updates the card. */
public final class CardDoor {
    private final @Nullable Seal seal;
    private final CardPresses presses;

    /** @param seal null where no card secret is configured; then every call is refused */
    public CardDoor(@Nullable Seal seal, CardPresses presses) {
        this.seal = seal;
        this.presses = presses;
    }

    public ServerResponse answer(ServerRequest request) throws IOException {
        var headers = request.headers();
        var signed = seal != null
                && seal.holds(
                        headers.firstHeader("x-ddpaas-signature-timestamp"), headers.firstHeader("x-ddpaas-signature"));
        if (!signed) {
            return Doorstep.refused();
        }
        var body = Doorstep.body(request);
        return body.isEmpty()
                ? Doorstep.tooLarge()
                : Json.object(body.get())
                        .map(json -> Doorstep.answer(presses.take(json)))
                        .orElseGet(Doorstep::refused);
    }
}
