package io.drumbeat.dingtalk.inbound;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The message that was answered, as far as DingTalk sends it along. */
final class Quoted {
    private Quoted() {}

    static boolean isReply(JsonNode body) {
        return "true".equals(Json.text(body, "text", "isReplyMsg"))
                || !body.path("text").path("repliedMsg").isMissingNode()
                || Json.text(body, "originalMsgId") != null;
    }

    /** What it says; empty where that was not sent, or is no words. */
    static Optional<String> words(JsonNode body) {
        var content = Json.nested(body.path("text").path("repliedMsg"), "content");
        var plain = content.isValueNode() && !content.isNull() ? content.asString() : Json.text(content, "text");
        if (plain != null && !plain.isBlank()) {
            return Optional.of(plain);
        }
        var parts = StreamSupport.stream(content.path("richText").spliterator(), false)
                .flatMap(part -> Stream.ofNullable(
                        Json.text(part, "text") == null ? Json.text(part, "content") : Json.text(part, "text")))
                .collect(Collectors.joining());
        return parts.isBlank() ? Optional.empty() : Optional.of(parts);
    }
}
