package io.drumbeat.dingtalk.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what DingTalk sends without minding whether a number or a truth comes as text. */
public final class Json {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Json() {}

    /** The object, or empty if it is none. */
    public static Optional<JsonNode> object(byte[] body) {
        return object(new String(body, UTF_8));
    }

    /** The object, or empty if it is none. */
    public static Optional<JsonNode> object(String body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** A text, number or truth as text; null if it is missing, blank or something else. */
    public static @Nullable String text(JsonNode node, String... path) {
        var at = node;
        for (var name : path) {
            at = at.path(name);
        }
        var text = at.isValueNode() && !at.isNull() ? at.asString() : "";
        return text.isBlank() ? null : text;
    }

    static @Nullable Long number(JsonNode node, String name) {
        var text = text(node, name);
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** An object that may come as such or as its own JSON text. */
    public static JsonNode nested(JsonNode node, String name) {
        var at = node.path(name);
        if (!at.isString()) {
            return at;
        }
        try {
            return JSON.readTree(at.asString());
        } catch (JacksonException broken) {
            return at;
        }
    }

    public static Map<String, String> texts(JsonNode node) {
        var texts = new LinkedHashMap<String, String>();
        for (var entry : node.properties()) {
            var text = text(node, entry.getKey());
            if (text != null) {
                texts.put(entry.getKey(), text);
            }
        }
        return texts;
    }
}
