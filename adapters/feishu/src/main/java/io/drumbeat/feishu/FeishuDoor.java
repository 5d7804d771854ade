package io.drumbeat.feishu;

import com.lark.oapi.core.utils.Jsons;
import io.drumbeat.decision.Recorder.NotRecorded;
import io.drumbeat.feishu.inbound.FeishuEvents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where Feishu knocks: events, the challenge, and presses on cards. Reads raw bytes, since the signature covers them. */
@RestController
@Conditional({FeishuConfiguration.Wanted.class, InboundConfiguration.Sealed.class})
final class FeishuDoor {
    static final int MOST_BYTES = 1 << 20;

    /** What asks whether the address is ours comes unsigned, and is far smaller. */
    private static final int MOST_UNSIGNED = 4096;

    private static final Logger log = LoggerFactory.getLogger(FeishuDoor.class);
    private static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);
    private static final String REFUSED = "{\"error\":\"不是飞书发来的请求\"}";
    private static final String TOO_LARGE = "{\"error\":\"请求超过 1 MiB\"}";
    private static final String NOT_RECORDED = "{\"error\":\"没有记下，请再发一次\"}";

    private final Seal seal;
    private final FeishuEvents events;

    FeishuDoor(Seal seal, FeishuEvents events) {
        this.seal = seal;
        this.events = events;
    }

    /** What cannot be Feishu's by its headers, or is too long by its length, is not read at all. */
    @PostMapping({"/feishu/events", "/feishu/cards"})
    ResponseEntity<byte[]> receive(InputStream stream, @RequestHeader HttpHeaders headers) throws IOException {
        var signed = new Seal.Signed(
                headers.getFirst("X-Lark-Request-Timestamp"),
                headers.getFirst("X-Lark-Request-Nonce"),
                headers.getFirst("X-Lark-Signature"));
        var most = signed.isMissing() ? MOST_UNSIGNED : MOST_BYTES;
        if (signed.isMissing() ? headers.getContentLength() > most : !seal.isPlausible(signed)) {
            return refused();
        }
        if (headers.getContentLength() > most) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
        }
        var body = stream.readNBytes(most + 1);
        if (body.length > most) {
            return signed.isMissing() ? refused() : answer(HttpStatus.CONTENT_TOO_LARGE, TOO_LARGE);
        }
        return seal.open(body, signed).map(this::handled).orElseGet(FeishuDoor::refused);
    }

    private static ResponseEntity<byte[]> refused() {
        log.warn("拒绝了一个不是飞书发来的请求");
        return answer(HttpStatus.UNAUTHORIZED, REFUSED);
    }

    private ResponseEntity<byte[]> handled(Seal.Opened opened) {
        if (opened.isChallenge()) {
            var challenge = opened.challenge() == null ? "" : opened.challenge();
            return answer(HttpStatus.OK, Jsons.DEFAULT.toJson(Map.of("challenge", challenge)));
        }
        try {
            return answer(HttpStatus.OK, events.handle(opened.plain()));
        } catch (NotRecorded notRecorded) {
            log.error("没有记下飞书来的一条：{}", notRecorded.getMessage());
            return answer(HttpStatus.SERVICE_UNAVAILABLE, NOT_RECORDED);
        }
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, String json) {
        return ResponseEntity.status(status).contentType(JSON).body(json.getBytes(StandardCharsets.UTF_8));
    }
}
