package io.drumbeat.dingtalk;

import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A small company that is on DingTalk, and one who is not. */
public final class Sample {
    public static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    public static final String SECRET = "s3cr3t-of-the-app";
    public static final People PEOPLE = new People(
            List.of(
                    new Team("east-1", "华东一组", Map.of("dingtalk", "cid_east-1"), Map.of("dingtalk", "77")),
                    new Team("west", "西区", Map.of())),
            List.of(
                    person("mei", "小美", Map.of("dingtalk", "dt_mei")),
                    person("bo", "阿波", Map.of("dingtalk", "dt_bo")),
                    person("lan", "小兰", Map.of("feishu", "ou_lan"))));

    private Sample() {}

    private static Person person(String id, String name, Map<String, String> accounts) {
        return new Person(id, name, Role.REP, "east-1", null, ZoneId.of("Asia/Shanghai"), accounts);
    }
}
