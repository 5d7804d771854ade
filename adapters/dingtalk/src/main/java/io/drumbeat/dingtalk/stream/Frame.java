package io.drumbeat.dingtalk.stream;

import io.drumbeat.dingtalk.inbound.Json;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One text frame from DingTalk.
 *
 * @param type {@code SYSTEM}, {@code EVENT}, {@code CALLBACK} or something newer than this bot
 * @param id by which it is answered; null if it came without
 * @param event what an event is about; null for the rest
 * @param data the text inside, which is JSON again
 */
record Frame(
        String type,
        String topic,
        @Nullable String id,
        @Nullable String event,
        String data) {
    private static final Pattern ID = Pattern.compile("\"messageId\"\\s*:\\s*\"([^\"\\\\]{1,200})\"");

    /** Empty if it is no frame at all. */
    static Optional<Frame> of(String text) {
        return Json.object(text).map(json -> {
            // the platform's own pages spell it both ways
            var headers = json.has("headers") ? json.path("headers") : json.path("header");
            var data = json.path("data");
            return new Frame(
                    or(Json.text(json, "type"), ""),
                    or(Json.text(headers, "topic"), ""),
                    Json.text(headers, "messageId"),
                    Json.text(headers, "eventType"),
                    data.isString() ? data.asString() : data.isMissingNode() ? "{}" : data.toString());
        });
    }

    /** The id that stands in something that could not be read as a whole. */
    static Optional<String> idIn(CharSequence text) {
        var matcher = ID.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    Optional<JsonNode> body() {
        return Json.object(data);
    }

    /** The answer that it was dealt with. */
    String taken(Object data) {
        return answer(id, 200, "OK", data instanceof String text ? text : json(data));
    }

    /** The answer that it was not. */
    String refused(int code, String why) {
        return answer(id, code, why, null);
    }

    static String answer(@Nullable String id, int code, String message, @Nullable String data) {
        var headers = id == null
                ? Map.of("contentType", "application/json")
                : Map.of("messageId", id, "contentType", "application/json");
        return json(
                data == null
                        ? Map.of("code", code, "message", message, "headers", headers)
                        : Map.of("code", code, "message", message, "headers", headers, "data", data));
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    /** Says nothing of what is inside: frames carry what people said and where to answer them. */
    @Override
    public String toString() {
        return "Frame[%s %s]".formatted(type, topic);
    }
}
