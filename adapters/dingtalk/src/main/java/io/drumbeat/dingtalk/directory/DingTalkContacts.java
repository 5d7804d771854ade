package io.drumbeat.dingtalk.directory;

import io.drumbeat.roster.Directory;
import io.drumbeat.roster.Member;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Everybody in the app's visible range. Who is somebody's direct manager is only told one by one, so it is asked for those
 * in the departments that teams name.
 */
public final class DingTalkContacts implements Directory {
    private static final String ROOT = "1";
    private static final String USER = "/topapi/v2/user/get";
    private static final int PAGE = 100;

    private final Oapi oapi;
    private final Supplier<List<String>> named;
    private volatile Map<String, String> parents = Map.of();

    /** @param named the departments that teams name */
    public DingTalkContacts(Oapi oapi, Supplier<List<String>> named) {
        this.oapi = oapi;
        this.named = named;
    }

    @Override
    public String platform() {
        return "dingtalk";
    }

    @Override
    public List<Member> everybody() {
        var above = departments();
        parents = above;
        var departments = new LinkedHashMap<String, Set<String>>();
        var heads = new HashMap<String, Set<String>>();
        var said = new LinkedHashMap<String, JsonNode>();
        var all = new LinkedHashSet<>(above.keySet());
        all.add(ROOT);
        for (var department : all) {
            for (var user : users(department)) {
                var staff = text(user, "userid");
                said.putIfAbsent(staff, user);
                departments.computeIfAbsent(staff, _ -> new LinkedHashSet<>()).addAll(upFrom(department, above));
                if (isTrue(user.path("leader"))) {
                    heads.computeIfAbsent(staff, _ -> new LinkedHashSet<>()).add(department);
                }
            }
        }
        var teams = Set.copyOf(named.get());
        return said.entrySet().stream()
                .map(each -> {
                    var staff = each.getKey();
                    var in = List.copyOf(departments.getOrDefault(staff, Set.of()));
                    var inTeam = in.stream().anyMatch(teams::contains);
                    var user = inTeam ? one(staff) : each.getValue();
                    return Staff.member(user, in, List.copyOf(heads.getOrDefault(staff, Set.of())));
                })
                .toList();
    }

    @Override
    public Optional<Member> member(String account) {
        var above = parents.isEmpty() ? departments() : parents;
        parents = above;
        return oapi.resultIfThere(USER, Map.of("userid", account)).map(user -> {
            var in = Staff.departments(user).stream()
                    .flatMap(department -> upFrom(department, above).stream())
                    .distinct()
                    .toList();
            return Staff.member(user, in, Staff.heads(user));
        });
    }

    private JsonNode one(String staff) {
        return oapi.result(USER, Map.of("userid", staff));
    }

    /** Every department below the root, with the one above it. */
    private Map<String, String> departments() {
        var above = new LinkedHashMap<String, String>();
        var open = new ArrayDeque<>(List.of(ROOT));
        while (!open.isEmpty()) {
            var department = open.pop();
            var below = oapi.result("/topapi/v2/department/listsub", Map.of("dept_id", Long.valueOf(department)));
            for (var child : below) {
                var id = text(child, "dept_id");
                if (!id.isEmpty() && above.putIfAbsent(id, department) == null) {
                    open.push(id);
                }
            }
        }
        return above;
    }

    private List<JsonNode> users(String department) {
        var users = new ArrayList<JsonNode>();
        var cursor = "0";
        while (!cursor.isEmpty()) {
            var page = oapi.result(
                    "/topapi/v2/user/list",
                    Map.of("dept_id", Long.valueOf(department), "cursor", Long.valueOf(cursor), "size", PAGE));
            StreamSupport.stream(page.path("list").spliterator(), false)
                    .filter(user -> !text(user, "userid").isEmpty())
                    .forEach(users::add);
            cursor = isTrue(page.path("has_more")) ? text(page, "next_cursor") : "";
        }
        return users;
    }

    private static List<String> upFrom(String department, Map<String, String> above) {
        var path = new ArrayList<String>();
        for (var at = department; at != null && !path.contains(at); at = above.get(at)) {
            path.add(at);
        }
        return path;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static boolean isTrue(JsonNode node) {
        return node.asString("").equals("true");
    }
}
