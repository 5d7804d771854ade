package io.drumbeat.dingtalk.stream;

import io.drumbeat.dingtalk.inbound.CardPresses;
import io.drumbeat.dingtalk.inbound.Json;
import io.drumbeat.dingtalk.inbound.OrgEvents;
import io.drumbeat.dingtalk.inbound.Reply;
import io.drumbeat.dingtalk.inbound.RobotMessages;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Deals with what is pushed and answers every push, after the commit and whatever became of it. */
public final class Callbacks {
    static final String ROBOT = "/v1.0/im/bot/messages/get";
    static final String CARD = "/v1.0/card/instances/callback";

    private static final Logger log = LoggerFactory.getLogger(Callbacks.class);
    private static final String NOTHING = "{\"response\":null}";
    private static final int MOST_SAID = 10_000;

    private final RobotMessages messages;
    private final CardPresses presses;
    private final OrgEvents events;
    private final Semaphore telling = new Semaphore(8);
    private final SequencedSet<String> spoken = new LinkedHashSet<>();

    public Callbacks(RobotMessages messages, CardPresses presses, OrgEvents events) {
        this.messages = messages;
        this.presses = presses;
        this.events = events;
    }

    /** Never blocks. */
    void hear(Frame frame, Turns turns, Consumer<String> answer) {
        switch (frame.type()) {
            case "EVENT" -> event(frame, turns, answer);
            case "CALLBACK" -> callback(frame, turns, answer);
            default -> answer.accept(frame.refused(404, "type not exist"));
        }
    }

    private void event(Frame frame, Turns turns, Consumer<String> answer) {
        var taken = turns.take("events", () -> {
            var reply = safely(() -> events.take(frame.event(), frame.body().orElse(null)));
            answer.accept(frame.taken(Map.of("status", reply instanceof Reply.NotRecorded ? "LATER" : "SUCCESS")));
        });
        if (!taken) {
            answer.accept(frame.taken(Map.of("status", "LATER")));
        }
    }

    private void callback(Frame frame, Turns turns, Consumer<String> answer) {
        var robot = frame.topic().equals(ROBOT);
        if (!robot && !frame.topic().equals(CARD)) {
            answer.accept(frame.refused(404, "topic not exist"));
            return;
        }
        var body = frame.body();
        if (body.isEmpty()) {
            log.warn("钉钉推来的{}读不懂", robot ? "消息" : "卡片回调");
            answer.accept(frame.refused(500, "unreadable"));
            return;
        }
        var json = body.get();
        var taken = robot
                ? turns.take("chat:" + Json.text(json, "conversationId"), () -> message(frame, json, answer))
                : turns.take("presser:" + Json.text(json, "userId"), () -> press(frame, json, answer));
        if (!taken) {
            answer.accept(frame.refused(500, "too much at once"));
            if (robot) {
                tellNotTaken(json);
            }
        }
    }

    private void message(Frame frame, JsonNode json, Consumer<String> answer) {
        var reply = safely(() -> messages.take(json));
        answer.accept(answer(frame, reply));
        if (reply instanceof Reply.Said said && first(String.valueOf(Json.text(json, "msgId")))) {
            said.aloud().run();
        }
    }

    private void press(Frame frame, JsonNode json, Consumer<String> answer) {
        answer.accept(answer(frame, safely(() -> presses.take(json))));
    }

    private static Reply safely(Supplier<Reply> taking) {
        try {
            return taking.get();
        } catch (RuntimeException ours) {
            log.error("处理钉钉推来的内容时出错", ours);
            return new Reply.NotRecorded();
        }
    }

    private static String answer(Frame frame, Reply reply) {
        return switch (reply) {
            case Reply.Taken() -> frame.taken(NOTHING);
            case Reply.Said _ -> frame.taken(NOTHING);
            case Reply.Shown shown -> frame.taken(Map.of("response", shown.body()));
            case Reply.Foreign() -> frame.refused(404, "not for this robot");
            case Reply.Unreadable() -> frame.refused(500, "unreadable");
            case Reply.NotRecorded() -> frame.refused(500, "not recorded");
        };
    }

    /** What is said past the outbox is said once, however often the message is pushed. */
    private boolean first(String message) {
        synchronized (spoken) {
            if (spoken.size() >= MOST_SAID) {
                spoken.removeFirst();
            }
            return spoken.add(message);
        }
    }

    private void tellNotTaken(JsonNode json) {
        log.warn("钉钉一下子推来太多，有消息没有接，已回答没有记下");
        if (telling.tryAcquire()) {
            Thread.ofVirtual().name("dingtalk-sorry").start(() -> {
                try {
                    messages.tellNotTaken(json);
                } finally {
                    telling.release();
                }
            });
        }
    }
}
