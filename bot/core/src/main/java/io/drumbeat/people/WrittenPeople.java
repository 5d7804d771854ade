package io.drumbeat.people;

import io.drumbeat.calendar.Dated;
import io.drumbeat.config.Yaml;
import io.drumbeat.people.Person.Employment;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the people of the company's file one by one. */
final class WrittenPeople {
    /** How far people have come, where the file names no other levels. */
    static final List<String> USUAL_MATURITIES = List.of("新人", "成熟");

    private static final String[] KEYS = {
        "id",
        "name",
        "role",
        "team",
        "manager",
        "maturity",
        "joined",
        "left",
        "since",
        "zone",
        "feishu",
        "dingtalk",
        "feishu-user",
        "employee"
    };
    private static final List<String> CHANGING = List.of("role", "team", "manager", "maturity");
    private final Set<String> teams;
    private final List<String> maturities;
    private final ZoneId zone;
    private final List<Yaml> managers = new ArrayList<>();

    WrittenPeople(Set<String> teams, List<String> maturities, ZoneId zone) {
        this.teams = teams;
        this.maturities = maturities;
        this.zone = zone;
    }

    /** Where people are named who manage others; whether they are there is known only in the end. */
    List<Yaml> managers() {
        return managers;
    }

    Dated<Person> person(Yaml entry) {
        entry.only(KEYS);
        var first = first(entry);
        var person = Changes.read(entry, becoming(first, entry), CHANGING, this::becoming);
        for (var day : Changes.days(entry)) {
            if (!first.employment().covers(day.date())) {
                throw day.wrong("那天不在职；应在 joined 和 left 之间");
            }
        }
        return person;
    }

    /** Who it is, not yet where. */
    private Person first(Yaml entry) {
        return new Person(
                entry.get("id").text(),
                entry.get("name").text(),
                role(entry.get("role")),
                null,
                null,
                entry.find("zone")
                        .map(z -> z.as(ZoneId::of, "应是 IANA 时区，例如 Asia/Shanghai"))
                        .orElse(zone),
                PeopleFile.accounts(entry),
                null,
                employment(entry));
    }

    private static Employment employment(Yaml entry) {
        var joined = entry.find("joined").map(Yaml::date).orElse(null);
        var left = entry.find("left");
        if (left.isPresent() && joined != null && left.get().date().isBefore(joined)) {
            throw left.get().wrong("最后一天在入职 %s 之前".formatted(joined));
        }
        return new Employment(joined, left.map(Yaml::date).orElse(null));
    }

    private Person becoming(Person before, Yaml entry) {
        return new Person(
                before.id(),
                before.name(),
                entry.find("role").map(WrittenPeople::role).orElse(before.role()),
                Changes.id(entry, "team", before.team(), this::team),
                Changes.id(entry, "manager", before.manager(), said -> {
                    managers.add(said);
                    return said.text();
                }),
                before.zone(),
                before.accounts(),
                Changes.id(entry, "maturity", before.maturity(), this::maturity),
                before.employment());
    }

    private String team(Yaml said) {
        if (!teams.contains(said.text())) {
            throw said.wrong("没有这个团队，可用 " + String.join("、", teams));
        }
        return said.text();
    }

    private String maturity(Yaml said) {
        if (!maturities.contains(said.text())) {
            throw said.wrong("没有这个成熟度，可用 " + String.join("、", maturities));
        }
        return said.text();
    }

    private static Role role(Yaml said) {
        return said.as(WrittenPeople::called, "应是 rep、manager、director、finance 或 admin");
    }

    private static Role called(String text) {
        for (var role : Role.values()) {
            if (role.id().equals(text)) {
                return role;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
