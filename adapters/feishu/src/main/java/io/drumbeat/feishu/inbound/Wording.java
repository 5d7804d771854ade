package io.drumbeat.feishu.inbound;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.lark.oapi.service.im.v1.model.MentionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a message's content into words: text and rich text, with mentions by name. */
final class Wording {
    private static final Pattern PLACE = Pattern.compile("@_user_\\d+|@_all");
    private static final Pattern LEADING = Pattern.compile("^\\s*(@_user_\\d+)");

    private Wording() {}

    /** The words with their mention keys; empty if it is neither text nor rich text. */
    static Optional<String> raw(@Nullable String type, @Nullable String content) {
        if (content == null || content.isBlank()) {
            return Optional.empty();
        }
        try {
            var parsed = JsonParser.parseString(content);
            if (!(parsed instanceof JsonObject object)) {
                return Optional.empty();
            }
            return switch (type) {
                case "text" -> Optional.of(string(object, "text"));
                case "post" ->
                    Optional.of(Posts.words(object)).filter(words -> !words.isBlank() || !Posts.shows(object));
                case null, default -> Optional.empty();
            };
        } catch (JsonParseException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    static String string(JsonObject object, String name) {
        var value = object.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    /** The key of the mention the words begin with. */
    static Optional<String> leadingKey(String raw) {
        var matcher = LEADING.matcher(raw);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * @param dropped the key of the bot's own mention, or null
     * @param name how a mentioned person is called here
     */
    static String words(
            String raw, List<MentionEvent> mentions, @Nullable String dropped, Function<MentionEvent, String> name) {
        var words = PLACE.matcher(raw).replaceAll(match -> {
            var key = match.group();
            // everybody was called, which says nothing of what was done
            if (key.equals(dropped) || key.equals("@_all")) {
                return " ";
            }
            var shown = mentions.stream()
                    .filter(mention -> key.equals(mention.getKey()))
                    .findFirst()
                    .map(name)
                    .orElse("");
            // what stands right behind a mention is a word of its own
            return shown.isEmpty()
                    ? " "
                    : Matcher.quoteReplacement((shown.startsWith("@") ? shown : "@" + shown) + " ");
        });
        return words.lines()
                .map(line -> line.replaceAll("[ \\u00a0]{2,}", " ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static List<MentionEvent> mentions(MentionEvent @Nullable [] mentions) {
        return mentions == null
                ? List.of()
                : Arrays.stream(mentions).filter(Objects::nonNull).toList();
    }
}
