package io.drumbeat.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A team and its group chat.
 *
 * @param chats its group chat's id on each platform, as {@code feishu → oc_east-1}
 * @param departments the department whose members belong to it, by platform; empty where people are only in the file
 * @param parent the id of the team that it is part of, as a 组 of a 区; null for the topmost
 * @param manager the id of who manages those of its members that name no manager of their own, or null
 */
public record Team(
        String id,
        String name,
        Map<String, String> chats,
        Map<String, String> departments,
        @Nullable String parent,
        @Nullable String manager) {
    public Team {
        chats = Map.copyOf(chats);
        departments = Map.copyOf(departments);
    }

    public Team(String id, String name, Map<String, String> chats, Map<String, String> departments) {
        this(id, name, chats, departments, null, null);
    }

    public Team(String id, String name, Map<String, String> chats) {
        this(id, name, chats, Map.of());
    }
}
