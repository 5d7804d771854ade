package io.drumbeat.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.config.Yaml;
import io.drumbeat.people.People;
import io.drumbeat.people.PeopleFile;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RosterTests {
    private static final String FILE = """
            teams:
              - {id: east-1, name: 华东一组, feishu-department: od_east, dingtalk-department: "77"}
            people:
              - {id: lei, name: 老雷, role: manager, team: east-1, feishu: ou_lei}
              - {id: mei, name: 小美, role: rep, team: east-1, manager: lei, employee: E7}
              - {id: an, name: 小安, role: admin, feishu-user: u_an}
            """;

    private final People people = PeopleFile.read(Yaml.parse(FILE, "people.yml"), ZoneId.of("Asia/Shanghai"));
    private final InMemoryContacts feishu = new InMemoryContacts("feishu");
    private final InMemoryContacts dingtalk = new InMemoryContacts("dingtalk");
    private final InMemoryMembers kept = new InMemoryMembers();
    private final Roster roster = roster();

    private Roster roster() {
        var clock = Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);
        return new Roster(people, ZoneId.of("Asia/Shanghai"), kept, List.of(feishu, dingtalk), clock);
    }

    private static Member member(String platform, String account, String name, Map<String, String> marks) {
        var department = platform.equals("feishu") ? "od_east" : "77";
        return new Member(platform, account, marks, name, List.of(department), List.of(), null, null);
    }

    private void read() {
        roster.read("feishu");
        roster.read("dingtalk");
    }

    @Test
    void onePersonIsKnownOnBothPlatformsByTheEmployeeNumber() {
        feishu.members.add(member("feishu", "ou_1", "小美", Map.of("employee", "E7")));
        dingtalk.members.add(member("dingtalk", "s_9", "小美", Map.of("employee", "E7")));
        read();
        assertThat(people.withAccount("feishu", "ou_1")).map(Person::id).hasValue("mei");
        assertThat(people.withAccount("dingtalk", "s_9")).map(Person::id).hasValue("mei");
    }

    @Test
    void theTenantsOwnIdFindsSomebodyWhoseOpenIdIsAnotherInThisApp() {
        feishu.members.add(new Member(
                "feishu", "ou_other", Map.of("feishu-user", "u_an"), "安安", List.of(), List.of(), null, null));
        read();
        assertThat(people.withAccount("feishu", "ou_other")).map(Person::id).hasValue("an");
    }

    @Test
    void whoIsInATeamsDepartmentComesIn() {
        feishu.members.add(member("feishu", "ou_new", "新来的", Map.of()));
        read();
        assertThat(people.withAccount("feishu", "ou_new")).get().satisfies(rep -> {
            assertThat(rep.role()).isEqualTo(Role.REP);
            assertThat(rep.team()).isEqualTo("east-1");
            assertThat(rep.manager()).isEqualTo("lei");
        });
    }

    @Test
    void theDirectManagerOfTheContactsIsAboveTheHeadOfTheDepartment() {
        feishu.members.add(
                new Member("feishu", "ou_head", Map.of(), "部门长", List.of("od_east"), List.of("od_east"), null, null));
        feishu.members.add(
                new Member("feishu", "ou_new", Map.of(), "新来的", List.of("od_east"), List.of(), "ou_head", null));
        read();
        assertThat(people.get("ou_head").role()).isEqualTo(Role.MANAGER);
        assertThat(people.get("ou_new").manager()).isEqualTo("ou_head");
    }

    @Test
    void whoIsInNoTeamIsAStrangerAndListed() {
        feishu.members.add(new Member("feishu", "ou_x", Map.of(), "行政小丽", List.of("od_hr"), List.of(), null, null));
        read();
        assertThat(people.withAccount("feishu", "ou_x")).isEmpty();
        assertThat(roster.report().strangers()).extracting(Member::name).containsExactly("行政小丽");
    }

    @Test
    void whoLeftIsNoLongerHeardNorReached() {
        feishu.members.add(member("feishu", "ou_lei", "老雷", Map.of()));
        read();
        roster.left("feishu", "ou_lei");
        assertThat(people.withAccount("feishu", "ou_lei")).isEmpty();
        assertThat(people.get("lei").name()).isEqualTo("老雷");
        assertThat(roster.report().unreached()).contains(new RosterReport.Unreached("lei", "feishu", "已离职"));
    }

    @Test
    void whoLeftIsNoLongerHeardThoughTheContactsWereNeverRead() {
        roster.left("feishu", "ou_lei");
        assertThat(people.withAccount("feishu", "ou_lei")).isEmpty();
        roster.reload();
        assertThat(people.withAccount("feishu", "ou_lei")).isEmpty();
        assertThat(people.get("lei").name()).isEqualTo("老雷");
    }

    @Test
    void whoIsLookedUpInVainIsGone() {
        feishu.members.add(member("feishu", "ou_new", "新来的", Map.of()));
        read();
        feishu.members.clear();
        roster.changed("feishu", "ou_new");
        assertThat(people.withAccount("feishu", "ou_new")).isEmpty();
    }

    @Test
    void whoIsMissingFromTheContactsIsGoneButTheirNameStays() {
        feishu.members.add(member("feishu", "ou_new", "新来的", Map.of()));
        read();
        feishu.members.clear();
        roster.read("feishu");
        assertThat(people.withAccount("feishu", "ou_new")).isEmpty();
        assertThat(people.get("ou_new").name()).isEqualTo("新来的");
    }

    @Test
    void contactsThatCannotBeReadChangeNobody() {
        feishu.members.add(member("feishu", "ou_new", "新来的", Map.of()));
        read();
        feishu.trouble = "应用没有通讯录权限";
        roster.read("feishu");
        assertThat(people.withAccount("feishu", "ou_new")).isPresent();
        assertThat(roster.report().readings())
                .extracting(RosterReport.Reading::trouble)
                .contains("应用没有通讯录权限");
    }

    @Test
    void aPersonKeepsTheirIdWhenAnEmployeeNumberIsAddedLater() {
        feishu.members.add(member("feishu", "ou_new", "新来的", Map.of()));
        read();
        feishu.members.set(0, member("feishu", "ou_new", "新来的", Map.of("employee", "E99")));
        roster.changed("feishu", "ou_new");
        assertThat(people.withAccount("feishu", "ou_new")).map(Person::id).hasValue("ou_new");
        dingtalk.members.add(member("dingtalk", "s_1", "新来的", Map.of("employee", "E99")));
        read();
        assertThat(people.withAccount("dingtalk", "s_1")).map(Person::id).hasValue("ou_new");
    }

    @Test
    void anotherInstanceSeesWhatOneHasRead() {
        feishu.members.add(member("feishu", "ou_new", "新来的", Map.of()));
        read();
        var elsewhere = PeopleFile.read(Yaml.parse(FILE, "people.yml"), ZoneId.of("Asia/Shanghai"));
        new Roster(elsewhere, ZoneId.of("Asia/Shanghai"), kept, List.of(), Clock.systemUTC()).reload();
        assertThat(elsewhere.withAccount("feishu", "ou_new")).map(Person::name).hasValue("新来的");
    }

    @Test
    void twoMembersWithOneMarkAreNotGuessed() {
        feishu.members.add(member("feishu", "ou_1", "小美", Map.of("employee", "E7")));
        feishu.members.add(member("feishu", "ou_2", "小美", Map.of("employee", "E7")));
        read();
        assertThat(people.get("mei").accounts()).doesNotContainKey("feishu");
        assertThat(roster.report().unreached()).contains(new RosterReport.Unreached("mei", "feishu", "同一个人有两个账号"));
    }
}
