package io.drumbeat.feishu.inbound;

import com.lark.oapi.event.EventDispatcher;
import com.lark.oapi.event.model.Header;
import com.lark.oapi.service.im.v1.model.P2ChatAccessEventBotP2pChatEnteredV1;
import com.lark.oapi.service.im.v1.model.P2ChatMemberBotAddedV1;
import io.drumbeat.dispatch.SilentGroups;
import io.drumbeat.feishu.send.Notices;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says unasked: when it comes into a group, and when somebody opens its chat for the first time. Once, and
 * not hours late: a greeting that was missed is not made up for.
 */
public final class Greetings {
    private static final Duration LATEST = Duration.ofMinutes(10);

    private final People people;
    private final Notices notices;
    private final SilentGroups silent;
    private final Clock wall;

    /** @param wall the real time, as the platform's own */
    public Greetings(People people, Notices notices, SilentGroups silent, Clock wall) {
        this.silent = silent;
        this.people = people;
        this.notices = notices;
        this.wall = wall;
    }

    /** Where it comes in it says hello; where it is put out the admins hear. */
    void alsoHearing(EventDispatcher.Builder events) {
        PutOut.listen(events, people, silent);
    }

    void joined(P2ChatMemberBotAddedV1 event) {
        var data = event.getEvent();
        var chatId = data == null ? null : data.getChatId();
        if (chatId == null || late(event.getHeader())) {
            return;
        }
        var sentence = people.withChat(HeardMessages.FEISHU, chatId)
                .map(team -> "大家好，我是鼓点，来陪%s。在群里 @我 说“帮助”看我会什么；拜访、签单这些，和我单聊时打字就记。".formatted(team.name()))
                .orElseGet(() -> "大家好，我是鼓点。" + HeardMessages.unknownGroup(chatId));
        notices.tellGroup(chatId, "joined:" + event.getHeader().getEventId(), sentence);
    }

    /** The event comes at every entering; only who has no message with the bot yet is greeted. */
    void entered(P2ChatAccessEventBotP2pChatEnteredV1 event) {
        var data = event.getEvent();
        var openId = data == null || data.getOperatorId() == null
                ? null
                : data.getOperatorId().getOpenId();
        if (openId == null || hasText(data.getLastMessageId()) || late(event.getHeader())) {
            return;
        }
        var sentence = people.withAccount(HeardMessages.FEISHU, openId)
                .map(Greetings::hello)
                .orElseGet(() -> HeardMessages.unknownPerson(openId));
        notices.tell(openId, "entered:" + openId, sentence);
    }

    private static String hello(Person who) {
        return who.name() + "，你好！我是鼓点。直接打字就记，如“拜访 华为 张总 谈续约”；发“上手”看三样和你有关的，发“帮助”看我会什么。";
    }

    private boolean late(@Nullable Header header) {
        if (header == null || header.getEventId() == null) {
            return true;
        }
        var created = header.getCreateTime();
        return created != null
                && created.matches("\\d{13}")
                && Instant.ofEpochMilli(Long.parseLong(created))
                        .isBefore(wall.instant().minus(LATEST));
    }

    private static boolean hasText(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
