package io.drumbeat.console.api;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.console.json.MessageJson;
import io.drumbeat.console.json.RecordJson;
import io.drumbeat.console.json.Records;
import io.drumbeat.console.reading.Body;
import io.drumbeat.console.reading.MessageId;
import io.drumbeat.console.reading.Quoted;
import io.drumbeat.console.reading.Refused;
import io.drumbeat.console.reading.Rooms;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says something to the bot, by typing or by pressing, and reads what stands in a chat. */
@ConsoleApi
final class MessagesController {
    private static final int MOST = 1000;
    private static final Pattern MENTION =
            Pattern.compile("[@＠](?:鼓点|drumbeat)[\\s\\u00a0\\u2005]*", Pattern.CASE_INSENSITIVE);
    private final Rooms rooms;
    private final Recorder recorder;
    private final Conversations conversations;
    private final Clock clock;

    MessagesController(Rooms rooms, Recorder recorder, Conversations conversations, Clock clock) {
        this.rooms = rooms;
        this.recorder = recorder;
        this.conversations = conversations;
        this.clock = clock;
    }

    /** @param messageId as the caller gave it */
    record Answered(String messageId, boolean duplicate, List<MessageJson> replies, List<RecordJson> recorded) {}

    /** The same for a press, which may also change the pressed message. */
    record Pressed(
            String messageId,
            boolean duplicate,
            List<MessageJson> replies,
            List<RecordJson> recorded,
            @Nullable String toast,
            @Nullable MessageJson updated) {}

    record Page(List<MessageJson> messages, String cursor) {}

    @PostMapping("/messages")
    Answered say(HttpServletRequest sent) throws IOException {
        var body = Body.read(sent);
        var as = body.text("as");
        var chat = body.text("chat");
        var text = body.text("text");
        var id = MessageId.of(body.optional("messageId"));
        var person = rooms.person(as);
        return answer(id, person, rooms.chat(person, chat), words(text));
    }

    /** What words bring about, however they reached the door. */
    Answered answer(MessageId id, Person person, Chat chat, String words) {
        var outcome = recorder.record(
                new Request(id.typed(person), "console", person, chat, words, Map.of(), null, clock.instant()));
        return new Answered(id.given(), outcome.duplicate(), messages(outcome.replies(), person), records(outcome));
    }

    @PostMapping("/presses")
    Pressed press(HttpServletRequest sent) throws IOException {
        var body = Body.read(sent);
        var as = body.text("as");
        var card = body.text("cardId");
        var words = body.text("words");
        var values = body.values("values");
        var id = MessageId.ofForm(body.optional("messageId"), card, words, values);
        var person = rooms.person(as);
        var said = conversations
                .said(card)
                .filter(found -> rooms.isIn(person, found.message().chat()))
                .orElseThrow(() -> Refused.unknown("cardId", "没有这张卡片：\"%s\"".formatted(Quoted.of(card))));
        var press = new Request.Press(card, said.message().version(), said.topic());
        var pressed = said.message().chat();
        var outcome = recorder.record(
                new Request(id.pressed(person), "console", person, pressed, words, values, press, clock.instant()));
        var updated = outcome.updated();
        return new Pressed(
                id.given(),
                outcome.duplicate(),
                messages(outcome.replies(), person),
                records(outcome),
                outcome.toast(),
                updated == null ? null : MessageJson.of(updated, person.zone()));
    }

    @GetMapping("/messages")
    Page messages(
            @RequestParam String as,
            @RequestParam String chat,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer most) {
        var person = rooms.person(as);
        var place = rooms.chat(person, chat);
        var limit = most == null ? MOST : Math.clamp(most, 1, MOST);
        var cursor = after == null || after.isBlank() ? null : after;
        try {
            var page = conversations.page(place, cursor, limit);
            return new Page(messages(page.messages(), person), page.cursor());
        } catch (IllegalArgumentException unreadable) {
            if (cursor == null) {
                throw unreadable;
            }
            throw Refused.wrong("after", "after 是 \"%s\"；应是上一次回答里的 cursor".formatted(Quoted.of(cursor)));
        }
    }

    /** Calling the bot by name says nothing by itself; calling it and saying nothing else asks what it can do. */
    private static String words(String text) {
        var words = MENTION.matcher(text).replaceAll("").strip();
        return words.isEmpty() ? "帮助" : words;
    }

    private static List<MessageJson> messages(List<Message> messages, Person reader) {
        return messages.stream().map(m -> MessageJson.of(m, reader.zone())).toList();
    }

    private List<RecordJson> records(Outcome outcome) {
        return outcome.recorded().isEmpty() ? List.of() : recorder.ask(known -> Records.of(outcome.recorded(), known));
    }
}
