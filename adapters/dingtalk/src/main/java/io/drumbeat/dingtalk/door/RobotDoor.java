package io.drumbeat.dingtalk.door;

import io.drumbeat.dingtalk.inbound.Json;
import io.drumbeat.dingtalk.inbound.RobotMessages;
import java.io.IOException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes signed robot messages. The seal only proves that the caller has seen a signed time; without it nothing is read. */
public final class RobotDoor {
    private final Seal seal;
    private final RobotMessages messages;

    public RobotDoor(Seal seal, RobotMessages messages) {
        this.seal = seal;
        this.messages = messages;
    }

    public ServerResponse answer(ServerRequest request) throws IOException {
        var headers = request.headers();
        if (!seal.holds(headers.firstHeader("timestamp"), headers.firstHeader("sign"))) {
            return Doorstep.refused();
        }
        var body = Doorstep.body(request);
        return body.isEmpty()
                ? Doorstep.tooLarge()
                : Json.object(body.get())
                        .map(json -> Doorstep.answer(messages.take(json)))
                        .orElseGet(Doorstep::refused);
    }
}
