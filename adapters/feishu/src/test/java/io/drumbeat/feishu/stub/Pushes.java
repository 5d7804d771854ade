package io.drumbeat.feishu.stub;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.lark.oapi.google.protobuf.ByteString;
import com.lark.oapi.ws.pb.Pbbp2.Frame;
import com.lark.oapi.ws.pb.Pbbp2.Header;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was pushed and how it was answered; what was not answered with 200 is pushed again on demand. */
public final class Pushes {
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();
    private final Map<String, List<Ack>> acks = new ConcurrentHashMap<>();
    private final AtomicLong seqs = new AtomicLong();

    /** One answer. */
    public record Ack(int code, @Nullable String data, Frame frame) {}

    /** @param id the push's, which is not the message's */
    public void push(GatewayLine line, String id, String plain) {
        unanswered.put(id, plain);
        line.send(frame(id, 1, 0, plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same in parts, to be sent in any order. */
    public List<Frame> parts(String id, String plain, int parts) {
        unanswered.put(id, plain);
        var bytes = plain.getBytes(StandardCharsets.UTF_8);
        var size = (bytes.length + parts - 1) / parts;
        return IntStream.range(0, parts)
                .mapToObj(seq -> {
                    var from = Math.min(bytes.length, seq * size);
                    var part = new byte[Math.min(size, bytes.length - from)];
                    System.arraycopy(bytes, from, part, 0, part.length);
                    return frame(id, parts, seq, part);
                })
                .toList();
    }

    public Frame frame(String id, int sum, int seq, byte[] payload) {
        return frame("event", id, sum, seq, payload);
    }

    public Frame frame(String type, String id, int sum, int seq, byte[] payload) {
        return Frame.newBuilder()
                .setSeqID(seqs.incrementAndGet())
                .setLogID(7)
                .setService(4711)
                .setMethod(1)
                .addHeaders(header("type", type))
                .addHeaders(header("message_id", id))
                .addHeaders(header("sum", Integer.toString(sum)))
                .addHeaders(header("seq", Integer.toString(seq)))
                .addHeaders(header("trace_id", "trace-" + id))
                .setPayload(ByteString.copyFrom(payload))
                .build();
    }

    static Frame pong(Frame ping, String config) {
        return Frame.newBuilder()
                .setSeqID(0)
                .setLogID(0)
                .setService(ping.getService())
                .setMethod(0)
                .addHeaders(header("type", "pong"))
                .setPayload(ByteString.copyFromUtf8(config))
                .build();
    }

    void answered(GatewayLine line, Frame frame) {
        var id = header(frame, "message_id");
        var payload = JsonParser.parseString(frame.getPayload().toStringUtf8()).getAsJsonObject();
        var ack = new Ack(payload.get("code").getAsInt(), data(payload), frame);
        acks.computeIfAbsent(id, _ -> new CopyOnWriteArrayList<>()).add(ack);
        if (ack.code() == 200) {
            unanswered.remove(id);
        }
    }

    private static @Nullable String data(JsonObject payload) {
        return payload.has("data")
                ? new String(Base64.getDecoder().decode(payload.get("data").getAsString()), StandardCharsets.UTF_8)
                : null;
    }

    void again(GatewayLine line) {
        unanswered.forEach((id, plain) -> push(line, id, plain));
    }

    public int unanswered() {
        return unanswered.size();
    }

    /** The answers to one push, the first one first. */
    public List<Ack> acks(String id) {
        return List.copyOf(acks.getOrDefault(id, List.of()));
    }

    public static String header(Frame frame, String key) {
        return frame.getHeadersList().stream()
                .filter(header -> header.getKey().equals(key))
                .map(Header::getValue)
                .findFirst()
                .orElse("");
    }

    private static Header header(String key, String value) {
        return Header.newBuilder().setKey(key).setValue(value).build();
    }
}
