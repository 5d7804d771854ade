package io.drumbeat.feishu.inbound;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rich text: its title and paragraphs, in whichever language they come, with what can be read of every kind of element. */
final class Posts {
    private static final Set<String> SILENT = Set.of("img", "media", "emotion", "hr");
    private static final List<String> LANGUAGES = List.of("zh_cn", "zh_hk", "zh_tw", "en_us", "ja_jp");
    private static final int DEEPEST = 6;

    private Posts() {}

    static String words(JsonObject content) {
        var post = post(content);
        var lines = new ArrayList<String>();
        lines.add(Wording.string(post, "title"));
        if (post.get("content") instanceof JsonArray paragraphs) {
            for (var paragraph : paragraphs) {
                lines.add(
                        paragraph instanceof JsonArray parts
                                ? parts.asList().stream()
                                        .map(part -> part(part, 0))
                                        .collect(Collectors.joining())
                                : part(paragraph, 0));
            }
        }
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    /** Whether it has pictures or the like, which nobody here can read. */
    static boolean shows(JsonObject content) {
        return post(content).get("content") instanceof JsonArray paragraphs
                && paragraphs.asList().stream()
                        .flatMap(paragraph ->
                                paragraph instanceof JsonArray parts ? parts.asList().stream() : Stream.of(paragraph))
                        .anyMatch(part ->
                                part instanceof JsonObject object && SILENT.contains(Wording.string(object, "tag")));
    }

    /** A post may stand under the name of its language, or under {@code post}. */
    private static JsonObject post(JsonObject content) {
        if (content.has("content")) {
            return content;
        }
        var inner = content.get("post") instanceof JsonObject wrapped ? wrapped : content;
        if (inner.has("content")) {
            return inner;
        }
        return Stream.concat(LANGUAGES.stream(), inner.keySet().stream())
                .map(inner::get)
                .filter(Objects::nonNull)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(one -> one.has("content"))
                .findFirst()
                .orElse(content);
    }

    /** What an element says, also one that is newer than this bot. */
    private static String part(JsonElement part, int deep) {
        if (!(part instanceof JsonObject object) || deep > DEEPEST) {
            return "";
        }
        var tag = Wording.string(object, "tag");
        if (tag.equals("at")) {
            return Wording.string(object, "user_id");
        }
        if (SILENT.contains(tag)) {
            return "";
        }
        var text = Stream.of("text", "content", "name")
                .map(name -> Wording.string(object, name))
                .filter(said -> !said.isBlank())
                .findFirst()
                .orElse("");
        return text.isEmpty()
                ? Stream.of("content", "elements", "children")
                        .map(object::get)
                        .filter(JsonArray.class::isInstance)
                        .flatMap(inner -> ((JsonArray) inner).asList().stream())
                        .map(inner -> part(inner, deep + 1))
                        .collect(Collectors.joining())
                : text;
    }
}
