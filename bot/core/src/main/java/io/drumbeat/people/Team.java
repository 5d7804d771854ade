package io.drumbeat.people;

import java.util.Map;

/**
 * A sales team and its group chat.
 *
 * @param chats its group chat's id on each platform, as {@code feishu → oc_east-1}
 */
public record Team(String id, String name, Map<String, String> chats) {
    public Team {
        chats = Map.copyOf(chats);
    }
}
