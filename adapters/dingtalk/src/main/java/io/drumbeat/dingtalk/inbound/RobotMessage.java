package io.drumbeat.dingtalk.inbound;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a robot callback says.
 *
 * @param id the platform's; the same message keeps it
 * @param sender the staff id, the only key to a person; null for people outside the organisation
 * @param robot whom it was sent to, or null
 * @param corp the robot's organisation, or null
 * @param mentioned the staff ids of those who were mentioned beside the robot
 * @param content what was said in it
 */
record RobotMessage(
        String id,
        boolean group,
        String conversation,
        @Nullable String sender,
        @Nullable String robot,
        @Nullable String corp,
        @Nullable Instant createdAt,
        @Nullable String sessionWebhook,
        @Nullable Instant sessionUntil,
        List<String> mentioned,
        Content content) {
    RobotMessage {
        mentioned = List.copyOf(mentioned);
    }

    /** What a message holds. */
    sealed interface Content {
        /**
         * Something to understand.
         *
         * @param text trimmed; empty if the bot was only mentioned
         * @param heard whether it was spoken, and the platform wrote down what it heard
         */
        record Words(String text, boolean heard) implements Content {}

        /** An answer to a message, with nothing said to it; the platform did not send what that message says. */
        record OnlyQuoted() implements Content {}

        /** A picture, a file or something newer than this bot. */
        record Unknown(String kind) implements Content {}
    }

    /** The error code of a callback that only says the organisation's quota is used up. */
    static Optional<String> overrun(JsonNode body) {
        var code = Json.text(body, "errorCode");
        code = code == null ? Json.text(body, "errCode") : code;
        if ("0".equals(code)) {
            return Optional.empty();
        }
        var says = !body.path("text").isMissingNode() || !body.path("content").isMissingNode();
        return says ? Optional.empty() : Optional.ofNullable(code);
    }

    /** Empty if it has no id, no conversation, or is neither direct nor from a group. */
    static Optional<RobotMessage> of(JsonNode body) {
        var id = Json.text(body, "msgId");
        var conversation = Json.text(body, "conversationId");
        var type = Json.text(body, "conversationType");
        if (id == null || conversation == null || type == null || !type.matches("[12]")) {
            return Optional.empty();
        }
        return Optional.of(new RobotMessage(
                id,
                type.equals("2"),
                conversation,
                Json.text(body, "senderStaffId"),
                Json.text(body, "robotCode"),
                Json.text(body, "chatbotCorpId"),
                instant(body, "createAt"),
                Json.text(body, "sessionWebhook"),
                instant(body, "sessionWebhookExpiredTime"),
                mentioned(body),
                content(body)));
    }

    private static Content content(JsonNode body) {
        var kind = Json.text(body, "msgtype");
        return switch (kind == null ? "text" : kind) {
            case "text" -> {
                var text = body.path("text").path("content");
                var top = body.path("content");
                var said = bare(text.isMissingNode() && top.isValueNode() ? top.asString() : text.asString(""));
                yield said.isEmpty() && Quoted.isReply(body) ? quoted(body) : new Content.Words(said, false);
            }
            case "richText" -> {
                var parts = Json.nested(body, "content").path("richText");
                var text = StreamSupport.stream(parts.spliterator(), false)
                        .map(part -> part.path("text").asString(""))
                        .collect(Collectors.joining());
                yield text.isBlank() && !parts.isEmpty() ? new Content.Unknown("picture") : words(text);
            }
            case "audio" -> {
                var heard = Json.text(Json.nested(body, "content"), "recognition");
                yield heard == null ? new Content.Unknown("audio") : new Content.Words(bare(heard), true);
            }
            default -> new Content.Unknown(String.valueOf(kind));
        };
    }

    /** Whoever only answers a message means what it says. */
    private static Content quoted(JsonNode body) {
        return Quoted.words(body)
                .map(RobotMessage::bare)
                .filter(words -> !words.isEmpty())
                .<Content>map(words -> new Content.Words(words, false))
                .orElseGet(Content.OnlyQuoted::new);
    }

    private static List<String> mentioned(JsonNode body) {
        var robot = Json.text(body, "chatbotUserId");
        return StreamSupport.stream(body.path("atUsers").spliterator(), false)
                .filter(user -> robot == null || !robot.equals(Json.text(user, "dingtalkId")))
                .map(user -> Json.text(user, "staffId"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Content words(String text) {
        return new Content.Words(bare(text), false);
    }

    /** Where the mention of the bot was, a space is left, and not always an ordinary one. */
    private static String bare(String text) {
        return text.replaceAll("[\\u200B\\u2060\\uFEFF]", "")
                .replaceAll("[\\p{Zs}&&[^\\u3000]]", " ")
                .replaceAll("^[\\s\\u3000]+|[\\s\\u3000]+$", "");
    }

    private static @Nullable Instant instant(JsonNode body, String name) {
        var millis = Json.number(body, name);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
