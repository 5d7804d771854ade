package io.drumbeat.roster;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as a platform's contacts know them.
 *
 * @param platform {@code feishu} or {@code dingtalk}
 * @param account the id the bot speaks to them by: open_id or staffId
 * @param marks what tells that they are the same person elsewhere: {@code feishu-user} and {@code employee}, where known
 * @param departments every department they are in, the nearest first, each followed by those above it
 * @param heads the departments they head
 * @param manager the account of their direct manager, or null
 * @param absent why they cannot be reached, as {@code 已离职}; null when they can
 */
public record Member(
        String platform,
        String account,
        Map<String, String> marks,
        String name,
        List<String> departments,
        List<String> heads,
        @Nullable String manager,
        @Nullable String absent) {
    public Member {
        marks = Map.copyOf(marks);
        departments = List.copyOf(departments);
        heads = List.copyOf(heads);
    }

    public boolean isHere() {
        return absent == null;
    }

    /** The same person, who cannot be reached any more. */
    public Member leaving(String why) {
        return new Member(platform, account, marks, name, departments, heads, manager, why);
    }
}
