package io.drumbeat.feishu.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.lark.oapi.google.protobuf.ByteString;
import com.lark.oapi.ws.pb.Pbbp2.Frame;
import io.drumbeat.feishu.frame.Frames;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers events: 200 after they were recorded, 500 if they were not or there are too many, never nothing. */
final class Answering {
    private static final Logger log = LoggerFactory.getLogger(Answering.class);
    private static final int DONE = 200;
    private static final int AGAIN = 500;

    private final Inbound inbound;
    private final Lanes lanes;

    Answering(Inbound inbound, Lanes lanes) {
        this.inbound = inbound;
        this.lanes = lanes;
    }

    /** @param payload the whole event; {@code last} is the frame that completed it and is sent back */
    void event(Line line, Frame last, ByteString payload) {
        var plain = payload.toStringUtf8();
        var about = About.of(plain);
        line.owe();
        if (!lanes.take(about.lane(), () -> line.answer(handled(last, plain, about)))) {
            line.answer(Frames.answer(last, AGAIN, null, 0));
        }
    }

    private Frame handled(Frame last, String plain, About about) {
        var from = System.nanoTime();
        try {
            var said = inbound.handle(plain);
            return Frames.answer(last, DONE, about.callback() || !said.equals("{}") ? said : null, since(from));
        } catch (RuntimeException failed) {
            log.error("没有记下飞书来的一条，请飞书再推：{}", failed.getMessage());
            return Frames.answer(last, AGAIN, null, since(from));
        }
    }

    private static long since(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toMillis();
    }

    /**
     * What must be known of an event before it is read.
     *
     * @param lane what it must keep its order in: the chat it is about, else who did it
     * @param callback whether somebody looks at a card and waits
     */
    record About(String lane, boolean callback) {
        static About of(String plain) {
            try {
                var event = JsonParser.parseString(plain);
                var type = string(event, "header", "event_type");
                var lane = Stream.of(
                                string(event, "event", "message", "chat_id"),
                                string(event, "event", "context", "open_chat_id"),
                                string(event, "event", "chat_id"),
                                string(event, "event", "operator", "operator_id", "open_id"))
                        .filter(Objects::nonNull)
                        .findFirst();
                return new About(lane.orElse(""), "card.action.trigger".equals(type));
            } catch (JsonParseException _) {
                return new About("", false);
            }
        }

        private static @Nullable String string(JsonElement from, String... path) {
            var at = from;
            for (var name : path) {
                at = at instanceof JsonObject object ? object.get(name) : null;
            }
            return at != null && at.isJsonPrimitive() ? at.getAsString() : null;
        }
    }
}
