package io.drumbeat.people;

import io.drumbeat.calendar.Dated;
import io.drumbeat.config.Once;
import io.drumbeat.config.Yaml;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code config/people.yml}: the teams and everybody in them, and what they become from which day on. */
public final class PeopleFile {
    private static final List<String> PLATFORMS = List.of("feishu", "dingtalk");
    private static final List<String> ACCOUNTS = List.of("feishu", "dingtalk", "feishu-user", "employee");

    private PeopleFile() {}

    /**
     * @param zone where people are who have no zone of their own
     * @throws io.drumbeat.config.ConfigError naming the line that is wrong
     */
    public static People read(Yaml file, ZoneId zone) {
        file.only("teams", "people", "maturities");
        var teams = WrittenTeams.read(file.get("teams"));
        var reading = new WrittenPeople(teams.byId().keySet(), maturities(file), zone);
        var people = new LinkedHashMap<String, Dated<Person>>();
        var taken = new HashMap<String, String>();
        for (var entry : file.get("people").items()) {
            var person = reading.person(entry);
            if (people.put(person.first().id(), person) != null) {
                throw entry.get("id").wrong("这个人写了两次");
            }
            person.first().accounts().forEach((platform, account) -> {
                var other = taken.put(platform + ":" + account, person.first().name());
                if (other != null) {
                    throw entry.get(platform).wrong("这个账号已经是 " + other + " 的");
                }
            });
        }
        reading.managers().forEach(manager -> isThere(manager, people.keySet()));
        teams.managers().forEach(manager -> isThere(manager, people.keySet()));
        return People.dated(teams.byId().values(), people.values());
    }

    /** How far people of the company may have come. */
    public static List<String> maturities(Yaml file) {
        var said = file.find("maturities").map(Yaml::items).orElse(List.of());
        Once.each(said);
        return said.isEmpty()
                ? WrittenPeople.USUAL_MATURITIES
                : said.stream().map(Yaml::text).toList();
    }

    private static void isThere(Yaml manager, Iterable<String> people) {
        for (var person : people) {
            if (person.equals(manager.text())) {
                return;
            }
        }
        throw manager.wrong("没有这个人，可用 " + String.join("、", people));
    }

    static Map<String, String> accounts(Yaml entry) {
        like(entry, "feishu", "ou_[\\w-]+", "应是飞书的 open_id，以 ou_ 开头");
        return found(entry, ACCOUNTS, "");
    }

    static Map<String, String> chats(Yaml entry) {
        like(entry, "feishu", "oc_[\\w-]+", "应是飞书群的 chat_id，以 oc_ 开头");
        return found(entry, PLATFORMS, "");
    }

    static Map<String, String> departments(Yaml entry) {
        like(entry, "feishu-department", "[\\w-]+", "应是飞书的部门号，例如 od-4e6ac4d14bcd5071a37a39de902c7141");
        like(entry, "dingtalk-department", "\\d{1,18}", "应是钉钉的部门号，一个整数，例如 77");
        return found(entry, PLATFORMS, "-department");
    }

    /** What a platform never calls anybody would be nobody's, and nobody would be told. */
    private static void like(Yaml entry, String key, String pattern, String wanted) {
        entry.find(key).filter(said -> !said.text().matches(pattern)).ifPresent(said -> {
            throw said.wrong(wanted);
        });
    }

    /** What stands under these names with this ending, by name. */
    private static Map<String, String> found(Yaml entry, List<String> names, String ending) {
        var found = new HashMap<String, String>();
        names.forEach(name -> entry.find(name + ending).ifPresent(value -> found.put(name, value.text())));
        return found;
    }
}
