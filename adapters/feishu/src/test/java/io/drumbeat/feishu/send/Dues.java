package io.drumbeat.feishu.send;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Field;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Due;
import io.drumbeat.feishu.stub.Company;
import java.time.Duration;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Messages that are due. */
public final class Dues {
    private static final Card VISIT = Card.good("已记录拜访 #1", Element.Fields.of(new Field("客户", "华为")));

    private Dues() {}

    public static Due direct() {
        return to(new Chat.Direct("mei"));
    }

    static Due to(Chat chat) {
        return due(chat, VISIT, Say.Kind.REPLY, null, null);
    }

    public static Due group(@Nullable String replyTo) {
        return due(new Chat.Group("east-1"), VISIT, Say.Kind.REPLY, replyTo, null);
    }

    static Due praise(String replyTo) {
        return due(new Chat.Group("east-1"), VISIT, Say.Kind.PRAISE, replyTo, null);
    }

    static Due edit() {
        return due(new Chat.Direct("mei"), VISIT, Say.Kind.REPLY, null, "om_sent");
    }

    static Due editOf(String sentAs) {
        return due(new Chat.Direct("mei"), VISIT, Say.Kind.REPLY, null, sentAs);
    }

    static Due correction(String sentAs) {
        return due(new Chat.Group("east-1"), Card.info("更正：小美 签下 华为 的消息已撤回"), Say.Kind.PRAISE, null, sentAs);
    }

    static Due huge() {
        var buttons = Collections.nCopies(90, Element.Button.of("撤销", "撤销 1"));
        return due(new Chat.Direct("mei"), Card.info("很多", new Element.Buttons(buttons)), Say.Kind.REPLY, null, null);
    }

    private static Due due(Chat chat, Card card, Say.Kind kind, @Nullable String replyTo, @Nullable String sentAs) {
        return new Due("m-1", "feishu", chat, card, 42, kind, replyTo, sentAs, 0, null);
    }

    static Due replyTo(Due due, String messageId) {
        return due(due.chat(), due.card(), due.kind(), messageId, due.sentAs());
    }

    static Due tried(Due due, int attempts, Duration ago) {
        return new Due(
                due.id(),
                "feishu",
                due.chat(),
                due.card(),
                42,
                due.kind(),
                due.replyTo(),
                due.sentAs(),
                attempts,
                Company.NOW.minus(ago));
    }
}
