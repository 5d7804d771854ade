package io.drumbeat.dingtalk;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.delivery.Conversations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows the cards it was told about. */
public final class FakeConversations implements Conversations {
    private final Map<String, Said> said = new HashMap<>();

    public FakeConversations showing(String id, Chat chat, @Nullable String topic) {
        var card = Card.info("一张卡片");
        said.put(id, new Said(new Message(id, chat, Sample.NOW, "bot", "一张卡片", card, 7), topic));
        return this;
    }

    @Override
    public Optional<Said> said(String messageId) {
        return Optional.ofNullable(said.get(messageId));
    }

    @Override
    public Page page(Chat chat, @Nullable String after, int most) {
        return new Page(List.of(), "");
    }
}
