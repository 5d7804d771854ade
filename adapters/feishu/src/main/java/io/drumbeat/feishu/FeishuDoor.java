package io.drumbeat.feishu;

import com.lark.oapi.core.utils.Jsons;
import io.drumbeat.decision.Recorder.NotRecorded;
import io.drumbeat.feishu.inbound.FeishuEvents;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Where Feishu knocks: events, the challenge, and presses on cards. Reads raw bytes, since the signature covers them; a servlet,
 * since nothing that a web framework finds out about a request is asked for here, and every message comes through.
 */
final class FeishuDoor extends HttpServlet {
    static final String[] PATHS = {"/feishu/events", "/feishu/cards"};

    static final int MOST_BYTES = 1 << 20;

    /** What asks whether the address is ours comes unsigned, and is far smaller. */
    private static final int MOST_UNSIGNED = 4096;

    private static final Logger log = LoggerFactory.getLogger(FeishuDoor.class);
    private static final String JSON = "application/json;charset=UTF-8";
    private static final Answer REFUSED = new Answer(HttpStatus.UNAUTHORIZED, "{\"error\":\"不是飞书发来的请求\"}");
    private static final Answer TOO_LARGE = new Answer(HttpStatus.CONTENT_TOO_LARGE, "{\"error\":\"请求超过 1 MiB\"}");
    private static final Answer NOT_RECORDED = new Answer(HttpStatus.SERVICE_UNAVAILABLE, "{\"error\":\"没有记下，请再发一次\"}");

    private record Answer(HttpStatus status, String json) {}

    private final transient Seal seal;
    private final transient FeishuEvents events;

    FeishuDoor(Seal seal, FeishuEvents events) {
        this.seal = seal;
        this.events = events;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(answer(request), response);
        } catch (IOException broken) {
            // nobody is left to be told; whoever was sent away hears it from who did that
            if (!DisconnectedClientHelper.isClientDisconnectedException(broken)) {
                throw broken;
            }
        }
    }

    private static void answer(Answer answer, HttpServletResponse response) throws IOException {
        var body = answer.json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status().value());
        response.setContentType(JSON);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** What cannot be Feishu's by its headers, or is too long by its length, is not read at all. */
    private Answer answer(HttpServletRequest request) throws IOException {
        var signed = new Seal.Signed(
                request.getHeader("X-Lark-Request-Timestamp"),
                request.getHeader("X-Lark-Request-Nonce"),
                request.getHeader("X-Lark-Signature"));
        var most = signed.isMissing() ? MOST_UNSIGNED : MOST_BYTES;
        if (signed.isMissing() ? request.getContentLengthLong() > most : !seal.isPlausible(signed)) {
            return refused();
        }
        if (request.getContentLengthLong() > most) {
            return TOO_LARGE;
        }
        var body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            return signed.isMissing() ? refused() : TOO_LARGE;
        }
        return seal.open(body, signed).map(this::handled).orElseGet(FeishuDoor::refused);
    }

    private static Answer refused() {
        log.warn("拒绝了一个不是飞书发来的请求");
        return REFUSED;
    }

    private Answer handled(Seal.Opened opened) {
        if (opened.isChallenge()) {
            var challenge = opened.challenge() == null ? "" : opened.challenge();
            return new Answer(HttpStatus.OK, Jsons.DEFAULT.toJson(Map.of("challenge", challenge)));
        }
        try {
            return new Answer(HttpStatus.OK, events.handle(opened.plain()));
        } catch (NotRecorded notRecorded) {
            log.error("没有记下飞书来的一条：{}", notRecorded.getMessage());
            return NOT_RECORDED;
        }
    }
}
