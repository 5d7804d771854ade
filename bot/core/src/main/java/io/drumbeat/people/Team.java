package io.drumbeat.people;

import java.util.Map;

/**
 * A sales team and its group chat.
 *
 * @param chats its group chat's id on each platform, as {@code feishu → oc_east-1}
 * @param departments the department whose members belong to it, by platform; empty where people are only in the file
 */
public record Team(String id, String name, Map<String, String> chats, Map<String, String> departments) {
    public Team {
        chats = Map.copyOf(chats);
        departments = Map.copyOf(departments);
    }

    public Team(String id, String name, Map<String, String> chats) {
        this(id, name, chats, Map.of());
    }
}
