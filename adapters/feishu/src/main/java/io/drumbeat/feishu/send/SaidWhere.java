package io.drumbeat.feishu.send;

import io.drumbeat.chat.Chat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * In which chat the newest messages were said. A reply appears where the answered message stands, whatever chat it was
 * meant for; so only a question known to be of that chat is replied to, and anything else is said into its chat.
 */
public final class SaidWhere {
    private static final int REMEMBERED = 10_000;
    private final Map<String, Chat> chats = new LinkedHashMap<>();

    public synchronized void remember(String messageId, Chat chat) {
        chats.put(messageId, chat);
        if (chats.size() > REMEMBERED) {
            chats.remove(chats.keySet().iterator().next());
        }
    }

    /** It cannot be replied to any more. */
    synchronized void forget(String messageId) {
        chats.remove(messageId);
    }

    synchronized boolean wasIn(Chat chat, String messageId) {
        return chat.equals(chats.get(messageId));
    }
}
