package io.drumbeat.people;

import io.drumbeat.config.Yaml;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code config/people.yml}: the teams and everybody in them. */
public final class PeopleFile {
    private static final List<String> PLATFORMS = List.of("feishu", "dingtalk");
    private static final List<String> ACCOUNTS = List.of("feishu", "dingtalk", "feishu-user", "employee");

    private PeopleFile() {}

    /**
     * @param zone where people are who have no zone of their own
     * @throws io.drumbeat.config.ConfigError naming the line that is wrong
     */
    public static People read(Yaml file, ZoneId zone) {
        file.only("teams", "people");
        var teams = new LinkedHashMap<String, Team>();
        for (var team : file.get("teams").items()) {
            team.only("id", "name", "feishu", "dingtalk", "feishu-department", "dingtalk-department");
            var id = team.get("id");
            if (teams.put(
                            id.text(),
                            new Team(
                                    id.text(),
                                    team.get("name").text(),
                                    found(team, PLATFORMS, ""),
                                    found(team, PLATFORMS, "-department")))
                    != null) {
                throw id.wrong("这个团队写了两次");
            }
        }
        var people = new LinkedHashMap<String, Person>();
        var managers = new ArrayList<Yaml>();
        var taken = new HashMap<String, String>();
        for (var entry : file.get("people").items()) {
            var person = person(entry, teams, zone);
            if (people.put(person.id(), person) != null) {
                throw entry.get("id").wrong("这个人写了两次");
            }
            person.accounts().forEach((platform, account) -> {
                var other = taken.put(platform + ":" + account, person.name());
                if (other != null) {
                    throw entry.get(platform).wrong("这个账号已经是 " + other + " 的");
                }
            });
            entry.find("manager").ifPresent(managers::add);
        }
        for (var manager : managers) {
            if (!people.containsKey(manager.text())) {
                throw manager.wrong("没有这个人，可用 " + String.join("、", people.keySet()));
            }
        }
        return new People(teams.values(), people.values());
    }

    private static Person person(Yaml entry, Map<String, Team> teams, ZoneId zone) {
        entry.only("id", "name", "role", "team", "manager", "zone", "feishu", "dingtalk", "feishu-user", "employee");
        entry.find("team").filter(team -> !teams.containsKey(team.text())).ifPresent(team -> {
            throw team.wrong("没有这个团队，可用 " + String.join("、", teams.keySet()));
        });
        return new Person(
                entry.get("id").text(),
                entry.get("name").text(),
                entry.get("role").as(PeopleFile::role, "应是 rep、manager、finance 或 admin"),
                entry.find("team").map(Yaml::text).orElse(null),
                entry.find("manager").map(Yaml::text).orElse(null),
                entry.find("zone")
                        .map(z -> z.as(ZoneId::of, "应是 IANA 时区，例如 Asia/Shanghai"))
                        .orElse(zone),
                found(entry, ACCOUNTS, ""));
    }

    private static Role role(String text) {
        for (var role : Role.values()) {
            if (role.id().equals(text)) {
                return role;
            }
        }
        throw new IllegalArgumentException(text);
    }

    /** What stands under these names with this ending, by name. */
    private static Map<String, String> found(Yaml entry, List<String> names, String ending) {
        var found = new HashMap<String, String>();
        names.forEach(name -> entry.find(name + ending).ifPresent(value -> found.put(name, value.text())));
        return found;
    }
}
