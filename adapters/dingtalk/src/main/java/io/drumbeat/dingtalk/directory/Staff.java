package io.drumbeat.dingtalk.directory;

import io.drumbeat.roster.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one user of the contacts as a member; lists and booleans come as such or spelled out. */
final class Staff {
    private Staff() {}

    static Member member(JsonNode user, List<String> departments, List<String> heads) {
        var staff = user.path("userid").asString("");
        var number = user.path("job_number").asString("");
        var manager = user.path("manager_userid").asString("");
        return new Member(
                "dingtalk",
                staff,
                number.isEmpty() ? Map.of() : Map.of("employee", number),
                user.path("name").asString(staff),
                departments,
                heads,
                manager.isEmpty() ? null : manager,
                absent(user));
    }

    private static @Nullable String absent(JsonNode user) {
        return user.path("active").asString("true").equals("false") ? "账号还没有激活" : null;
    }

    static List<String> departments(JsonNode user) {
        return list(user.path("dept_id_list")).stream()
                .map(each -> each.asString(""))
                .toList();
    }

    /** The departments this person leads. */
    static List<String> heads(JsonNode user) {
        return list(user.path("leader_in_dept")).stream()
                .filter(each -> each.path("leader").asString("").equals("true"))
                .map(each -> each.path("dept_id").asString(""))
                .toList();
    }

    private static List<JsonNode> list(JsonNode said) {
        var list = said.isString() ? JsonMapper.shared().readTree(said.asString()) : said;
        return list.isArray()
                ? new ArrayList<>(
                        StreamSupport.stream(list.spliterator(), false).toList())
                : List.of();
    }
}
