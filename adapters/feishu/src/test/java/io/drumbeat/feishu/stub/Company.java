package io.drumbeat.feishu.stub;

import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Three people and a team, with the accounts the sample company promises. */
public final class Company {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, SHANGHAI);

    private Company() {}

    public static People people() {
        return new People(
                List.of(new Team("east-1", "华东一组", Map.of("feishu", "oc_east-1"))),
                List.of(person("mei", "小美", "ou_mei"), person("lei", "阿磊", "ou_lei"), person("hua", "没有飞书的人", null)));
    }

    private static Person person(String id, String name, @Nullable String account) {
        var accounts = account == null ? Map.<String, String>of() : Map.of("feishu", account);
        return new Person(id, name, Role.REP, "east-1", null, SHANGHAI, accounts);
    }
}
