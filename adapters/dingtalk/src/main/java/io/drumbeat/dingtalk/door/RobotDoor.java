package io.drumbeat.dingtalk.door;

import io.drumbeat.dingtalk.inbound.Json;
import io.drumbeat.dingtalk.inbound.RobotMessages;
import java.io.IOException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes signed robot messages. The seal only proves that the caller has seen a signed time. */
public final class RobotDoor {
    private final Seal seal;
    private final RobotMessages messages;

    public RobotDoor(Seal seal, RobotMessages messages) {
        this.seal = seal;
        this.messages = messages;
    }

    public ServerResponse answer(ServerRequest request) throws IOException {
        var body = Doorstep.body(request);
        if (body.isEmpty()) {
            return Doorstep.tooLarge();
        }
        var headers = request.headers();
        return seal.holds(headers.firstHeader("timestamp"), headers.firstHeader("sign"))
                ? Json.object(body.get())
                        .map(json -> Doorstep.answer(messages.take(json)))
                        .orElseGet(Doorstep::unreadable)
                : Doorstep.refused();
    }
}
