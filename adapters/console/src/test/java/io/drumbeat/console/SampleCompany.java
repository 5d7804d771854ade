package io.drumbeat.console;

import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two teams, two managers, four reps, finance and an admin. */
public final class SampleCompany {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private SampleCompany() {}

    public static People people() {
        return new People(
                List.of(new Team("east-1", "华东一组", Map.of()), new Team("south", "华南组", Map.of())),
                List.of(
                        person("mei", "小美", Role.REP, "east-1", "lei"),
                        person("qiang", "阿强", Role.REP, "east-1", "lei"),
                        person("lei", "雷姐", Role.MANAGER, "east-1", null),
                        person("fang", "方方", Role.REP, "south", "gang"),
                        person("gang", "刚哥", Role.MANAGER, null, null),
                        person("cai", "蔡会计", Role.FINANCE, null, null),
                        person("root", "管理员", Role.ADMIN, null, null)));
    }

    public static Person person(String id) {
        return people().get(id);
    }

    private static Person person(String id, String name, Role role, @Nullable String team, @Nullable String manager) {
        return new Person(id, name, role, team, manager, SHANGHAI, Map.of("console", id));
    }
}
