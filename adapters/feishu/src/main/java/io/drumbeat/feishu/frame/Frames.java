package io.drumbeat.feishu.frame;

import com.google.gson.JsonObject;
import com.lark.oapi.google.protobuf.ByteString;
import com.lark.oapi.ws.pb.Pbbp2.Frame;
import com.lark.oapi.ws.pb.Pbbp2.Header;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What is written on the platform's frames, and the two kinds we write ourselves. */
public final class Frames {
    public static final int CONTROL = 0;

    private Frames() {}

    /** A header's value; empty if it is not there. */
    public static String header(Frame frame, String key) {
        return frame.getHeadersList().stream()
                .filter(header -> header.getKey().equals(key))
                .map(Header::getValue)
                .findFirst()
                .orElse("");
    }

    /** A header that should be a small number. */
    static int number(Frame frame, String key, int otherwise) {
        var value = header(frame, key);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    public static Frame ping(int service) {
        return Frame.newBuilder()
                .setSeqID(0)
                .setLogID(0)
                .setService(service)
                .setMethod(CONTROL)
                .addHeaders(header("type", "ping"))
                .build();
    }

    /**
     * The same frame back, with how it went.
     *
     * @param data what a callback is answered with; null for an event that only wants to know
     */
    public static Frame answer(Frame frame, int code, @Nullable String data, long millis) {
        var payload = new JsonObject();
        payload.addProperty("code", code);
        if (data != null) {
            payload.addProperty("data", Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8)));
        }
        return frame.toBuilder()
                .addHeaders(header("biz_rt", Long.toString(millis)))
                .setPayload(ByteString.copyFromUtf8(payload.toString()))
                .build();
    }

    private static Header header(String key, String value) {
        return Header.newBuilder().setKey(key).setValue(value).build();
    }
}
