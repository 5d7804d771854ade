package io.drumbeat.dingtalk.door;

import io.drumbeat.dingtalk.inbound.Reply;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** What all doors share: bodies have an end, and refusals never say why, and all the same. */
final class Doorstep {
    private static final int MOST = 1 << 20;

    private Doorstep() {}

    /** The body, or empty if it is longer than 1 MiB. */
    static Optional<byte[]> body(ServerRequest request) throws IOException {
        var servlet = request.servletRequest();
        if (servlet.getContentLengthLong() > MOST) {
            return Optional.empty();
        }
        var body = servlet.getInputStream().readNBytes(MOST + 1);
        return body.length > MOST ? Optional.empty() : Optional.of(body);
    }

    static ServerResponse json(Object answer) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().writeValueAsString(answer));
    }

    /** What a webhook answers: here words can be said in the answer itself. */
    static ServerResponse answer(Reply reply) {
        return switch (reply) {
            case Reply.Taken() -> json(Map.of("msgtype", "empty"));
            case Reply.Said said -> json(Map.of("msgtype", "text", "text", Map.of("content", said.words())));
            case Reply.Shown shown -> json(shown.body());
            case Reply.Foreign() -> refused();
            case Reply.Unreadable() -> refused();
            case Reply.NotRecorded() -> notRecorded();
        };
    }

    static ServerResponse refused() {
        return saying(HttpStatus.UNAUTHORIZED, "不是钉钉发来的请求");
    }

    static ServerResponse tooLarge() {
        return saying(HttpStatus.CONTENT_TOO_LARGE, "请求超过 1 MiB");
    }

    static ServerResponse notRecorded() {
        return saying(HttpStatus.SERVICE_UNAVAILABLE, "没有记下，请再发一次");
    }

    private static ServerResponse saying(HttpStatus status, String error) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"error\":\"" + error + "\"}");
    }
}
