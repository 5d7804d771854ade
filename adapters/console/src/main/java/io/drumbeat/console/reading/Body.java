package io.drumbeat.console.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was sent to the door, read field by field so that a refusal can name the field. */
public record Body(JsonNode json) {
    static final int MOST_BYTES = 64 * 1024;
    /** A plan that is tried brings the facts of years with it. */
    private static final int MOST_FACTS = 16 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Reads no more than is allowed, and nothing where more is announced. */
    public static Body read(HttpServletRequest request) throws IOException {
        return read(request, MOST_BYTES, "内容超过 64 KiB，请分几次发");
    }

    /** Reads what may name everybody of a large company. */
    public static Body readLarge(HttpServletRequest request) throws IOException {
        return read(request, MOST_FACTS, "内容超过 16 MiB，请分几次发");
    }

    /** Reads what a plan is tried on, by name. */
    public static Map<String, ?> readFacts(HttpServletRequest request) throws IOException {
        var body = read(request, MOST_FACTS, "内容超过 16 MiB，请少给一些事实");
        return MAPPER.treeToValue(body.json, new TypeReference<Map<String, Object>>() {});
    }

    private static Body read(HttpServletRequest request, int most, String otherwise) throws IOException {
        if (request.getContentLengthLong() > most) {
            throw Refused.tooLarge(null, otherwise);
        }
        var bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            throw Refused.tooLarge(null, otherwise);
        }
        try {
            var json = MAPPER.readTree(bytes);
            if (json == null || !json.isObject()) {
                throw Refused.wrong("body", "内容应是一个 JSON 对象，如 {\"as\":\"mei\"}");
            }
            return new Body(json);
        } catch (JacksonException unreadable) {
            var where = unreadable.getLocation();
            throw Refused.wrong(
                    "body",
                    where == null || where.getLineNr() < 1
                            ? "内容不是 JSON"
                            : "内容不是 JSON：第 %d 行第 %d 个字符读不下去".formatted(where.getLineNr(), where.getColumnNr()));
        }
    }

    public String text(String field) {
        var text = optional(field);
        if (text == null) {
            throw Refused.wrong(field, "缺少 " + field);
        }
        return text;
    }

    @Nullable
    public String optional(String field) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Refused.wrong(field, "%s 是 %s；应是一段文字".formatted(field, Quoted.of(value.toString())));
        }
        if (value.stringValue().isBlank()) {
            throw Refused.wrong(field, field + " 是空的；应是一段文字");
        }
        return readable(field, value.stringValue());
    }

    /** Named values; numbers and truth values are taken as they are written, nulls as not given. */
    public Map<String, String> values(String field) {
        var values = new LinkedHashMap<String, String>();
        var object = json.get(field);
        if (object == null || object.isNull()) {
            return values;
        }
        if (!object.isObject()) {
            throw Refused.wrong(field, "%s 是 %s；应是 {\"名字\":\"值\"}".formatted(field, Quoted.of(object.toString())));
        }
        for (var entry : object.properties()) {
            var value = entry.getValue();
            if (value.isContainer()) {
                throw Refused.wrong(field, "%s.%s 应是一段文字".formatted(field, Quoted.of(entry.getKey())));
            }
            if (!value.isNull()) {
                values.put(readable(field, entry.getKey()), readable(field, value.asString()));
            }
        }
        return values;
    }

    /** The database takes neither NUL nor half of a surrogate pair. */
    private static String readable(String field, String text) {
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
            throw Refused.wrong(field, field + " 里有不是文字的字符");
        }
        return text;
    }
}
