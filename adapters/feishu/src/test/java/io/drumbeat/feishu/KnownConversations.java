package io.drumbeat.feishu;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.delivery.Conversations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Knows what it was told was said. */
final class KnownConversations implements Conversations {
    private final Map<String, Said> said = new ConcurrentHashMap<>();

    void add(Message message, String topic) {
        said.put(message.id(), new Said(message, topic));
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
