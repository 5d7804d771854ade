package io.drumbeat.people;

import io.drumbeat.calendar.Dated;
import io.drumbeat.config.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The teams of the company's file.
 *
 * @param managers where people are named who manage teams; whether they are there is known only later
 */
record WrittenTeams(Map<String, Dated<Team>> byId, List<Yaml> managers) {
    private static final String[] KEYS = {
        "id", "name", "feishu", "dingtalk", "feishu-department", "dingtalk-department", "parent", "manager", "since"
    };
    private static final List<String> CHANGING = List.of("name", "parent", "manager");

    static WrittenTeams read(Yaml teams) {
        var written = new WrittenTeams(new LinkedHashMap<>(), new ArrayList<>());
        var parents = new LinkedHashMap<String, Yaml>();
        for (var entry : teams.items()) {
            entry.only(KEYS);
            var id = entry.get("id");
            var first = written.becoming(
                    new Team(
                            id.text(),
                            entry.get("name").text(),
                            PeopleFile.chats(entry),
                            PeopleFile.departments(entry)),
                    entry);
            var team = Changes.read(entry, first, CHANGING, written::becoming);
            if (written.byId.put(id.text(), team) != null) {
                throw id.wrong("这个团队写了两次");
            }
            parents.put(id.text(), entry);
        }
        parents.forEach(written::check);
        return written;
    }

    private Team becoming(Team before, Yaml entry) {
        return new Team(
                before.id(),
                entry.find("name").map(Yaml::text).orElse(before.name()),
                before.chats(),
                before.departments(),
                Changes.id(entry, "parent", before.parent(), Yaml::text),
                Changes.id(entry, "manager", before.manager(), said -> {
                    managers.add(said);
                    return said.text();
                }));
    }

    private void check(String id, Yaml entry) {
        var team = Optional.ofNullable(byId.get(id)).orElseThrow();
        for (var each : team.all()) {
            if (each.parent() != null && !byId.containsKey(each.parent())) {
                throw where(entry, each.parent()).wrong("没有这个团队，可用 " + String.join("、", byId.keySet()));
            }
        }
        var days = new TreeSet<LocalDate>();
        days.add(LocalDate.MIN);
        byId.values().forEach(each -> days.addAll(each.since().keySet()));
        for (var day : days) {
            var way = new LinkedHashSet<String>();
            String next = id;
            while (next != null && way.add(next)) {
                next = byId.getOrDefault(next, team).on(day).parent();
            }
            if (id.equals(next)) {
                throw where(entry, String.valueOf(team.on(day).parent()))
                        .wrong("上级绕成了一圈：%s → %s".formatted(String.join(" → ", way), id));
            }
        }
    }

    /** Where a team names this parent. */
    private static Yaml where(Yaml entry, String parent) {
        var all = new ArrayList<Yaml>(List.of(entry));
        entry.find("since").ifPresent(since -> all.addAll(since.items()));
        return all.stream()
                .flatMap(each -> each.find("parent").stream())
                .filter(said -> said.text().equals(parent))
                .findFirst()
                .orElse(entry);
    }
}
