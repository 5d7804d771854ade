package io.drumbeat.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.config.Yaml;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.memory.InMemoryRecorder;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.people.People;
import io.drumbeat.people.PeopleFile;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who was imported, beside the company's file and the contacts. */
class ListedPeopleTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String FILE = """
            teams:
              - {id: east-1, name: 华东一组, feishu-department: od_east}
            people:
              - {id: lei, name: 老雷, role: manager, team: east-1, feishu: ou_lei}
            """;
    private final InMemoryContacts feishu = new InMemoryContacts("feishu");
    private final InMemoryContacts dingtalk = new InMemoryContacts("dingtalk");
    private final InMemoryMembers kept = new InMemoryMembers();
    private final InMemoryRecorder recorder = new InMemoryRecorder(
            TinyTeam.bot(), TinyTeam::ledger, TinyTeam.routes(), new MessageFeed(), Clock.systemUTC());
    private final People people = file(FILE);
    private final Roster roster = roster(people);

    private static People file(String text) {
        return PeopleFile.read(Yaml.parse(text, "people.yml"), SHANGHAI);
    }

    private Roster roster(People file) {
        return new Roster(file, SHANGHAI, kept, List.of(feishu, dingtalk), Clock.systemUTC());
    }

    private long listed(String id, @Nullable String manager, Map<String, String> accounts) {
        var team = new StaffFact.Crew("华东二组", "华东二组");
        return recorded(new StaffFact.PersonListed(id, true, "林晓", Role.REP, team, manager, accounts, null, null));
    }

    private long recorded(Fact fact) {
        var noted = new Noted(TinyTeam.DAY, false, List.of(fact));
        var receipt = recorder.note("m" + fact, "an", Instant.EPOCH, List.of(noted))
                .getFirst()
                .receipt();
        roster.follow(recorder);
        return receipt;
    }

    private static Member stranger(String platform, String account, Map<String, String> marks) {
        return new Member(platform, account, marks, "林晓", List.of("od_hr"), List.of(), null, null);
    }

    @Test
    void aListBringsPeopleAndTheirTeam() {
        listed("E21", "lei", Map.of("feishu", "ou_lin"));
        assertThat(people.get("E21").manager()).isEqualTo("lei");
        assertThat(people.now().membersOf("华东二组")).extracting(Person::name).containsExactly("林晓");
        assertThat(people.team("华东二组")).map(Team::name).hasValue("华东二组");
    }

    @Test
    void aTeamThatTheFileNamesSinceIsThatTeam() {
        listed("E21", null, Map.of());
        var named = file(FILE.replace("people:", "  - {id: east-2, name: 华东二组}\npeople:"));
        roster(named).follow(recorder);
        assertThat(named.get("E21").team()).isEqualTo("east-2");
        assertThat(named.teams()).hasSize(2);
    }

    @Test
    void whomTheFileNamesIsWhatTheFileSaysAndKeepsTheirAccounts() {
        listed("lei", null, Map.of());
        listed("E21", null, Map.of("feishu", "ou_lei"));
        assertThat(people.get("lei").role()).isEqualTo(Role.MANAGER);
        assertThat(people.withAccount("feishu", "ou_lei")).map(Person::id).hasValue("lei");
    }

    @Test
    void theContactsKnowThemByTheirNumberAndAddAccounts() {
        listed("E21", null, Map.of("employee", "E21", "feishu", "ou_lin"));
        feishu.members.add(stranger("feishu", "ou_lin", Map.of()));
        dingtalk.members.add(stranger("dingtalk", "dt_lin", Map.of("employee", "E21")));
        roster.read("feishu");
        roster.read("dingtalk");
        assertThat(people.withAccount("dingtalk", "dt_lin")).map(Person::id).hasValue("E21");
        assertThat(roster.report().strangers()).isEmpty();
    }

    @Test
    void whoIsTakenBackIsAStrangerToTheContactsAgain() {
        var receipt = listed("E21", null, Map.of("feishu", "ou_lin"));
        feishu.members.add(stranger("feishu", "ou_lin", Map.of()));
        roster.read("feishu");
        recorded(new ChangeFact.Voided(receipt));
        assertThat(people.withId("E21")).isEmpty();
        assertThat(people.withAccount("feishu", "ou_lin")).isEmpty();
        assertThat(roster.report().strangers()).extracting(Member::account).containsExactly("ou_lin");
    }

    @Test
    void whoLeftTheContactsIsNoLongerHeard() {
        listed("E21", null, Map.of("feishu", "ou_lin"));
        feishu.members.add(stranger("feishu", "ou_lin", Map.of()));
        roster.read("feishu");
        roster.left("feishu", "ou_lin");
        assertThat(people.withAccount("feishu", "ou_lin")).isEmpty();
        assertThat(roster.report().unreached()).contains(new RosterReport.Unreached("E21", "feishu", "已离职"));
    }

    @Test
    void whoeverReportsToSomebodyGoneReportsToNobody() {
        listed("E21", "gone", Map.of());
        assertThat(people.get("E21").manager()).isNull();
    }

    @Test
    void anotherInstanceSeesThemWhenItFollowsTheLedger() {
        listed("E21", "lei", Map.of());
        var elsewhere = file(FILE);
        var other = roster(elsewhere);
        assertThat(elsewhere.withId("E21")).isEmpty();
        other.follow(recorder);
        assertThat(elsewhere.get("E21")).isEqualTo(people.get("E21"));
    }
}
