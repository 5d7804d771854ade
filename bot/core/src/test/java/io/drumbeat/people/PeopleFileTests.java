package io.drumbeat.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleFileTests {
    private static final String TEAMS = "teams:\n  - {id: a, name: 甲组, feishu: oc_a}\npeople:\n";

    private static People read(String people) {
        return PeopleFile.read(Yaml.parse(TEAMS + people, "people.yml"), ZoneId.of("Asia/Shanghai"));
    }

    private static void refused(String people, String sentence) {
        assertThatThrownBy(() -> read(people)).isInstanceOf(ConfigError.class).hasMessage(sentence);
    }

    @Test
    void peopleAreFoundByTheirAccounts() {
        var people = read("  - {id: mei, name: 小美, role: rep, team: a, feishu: ou_mei, zone: Europe/Berlin}\n");
        assertThat(people.withAccount("feishu", "ou_mei")).get().satisfies(mei -> {
            assertThat(mei.name()).isEqualTo("小美");
            assertThat(mei.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        });
        assertThat(people.withChat("feishu", "oc_a")).map(Team::id).hasValue("a");
    }

    @Test
    void aManagerWhoDoesNotExistIsNamed() {
        refused(
                "  - {id: mei, name: 小美, role: rep, team: a, manager: lei}\n",
                "people.yml 第 4 行 people.manager：\"lei\"，没有这个人，可用 mei");
    }

    @Test
    void aTeamThatDoesNotExistIsNamed() {
        refused("  - {id: mei, name: 小美, role: rep, team: b}\n", "people.yml 第 4 行 people.team：\"b\"，没有这个团队，可用 a");
    }

    @Test
    void oneAccountBelongsToOnePerson() {
        refused(
                "  - {id: mei, name: 小美, role: rep, feishu: ou_x}\n  - {id: li, name: 李四, role: rep, feishu: ou_x}\n",
                "people.yml 第 5 行 people.feishu：\"ou_x\"，这个账号已经是 小美 的");
    }

    @Test
    void twoPeopleOfOneIdAreRefused() {
        refused(
                "  - {id: mei, name: 小美, role: rep}\n  - {id: mei, name: 大美, role: rep}\n",
                "people.yml 第 5 行 people.id：\"mei\"，这个人写了两次");
    }

    @Test
    void aTeamMayNameTheDepartmentItsMembersAreIn() {
        var people = PeopleFile.read(
                Yaml.parse("teams:\n  - {id: a, name: 甲组, dingtalk-department: 77}\npeople: []\n", "people.yml"),
                ZoneId.of("Asia/Shanghai"));
        assertThat(people.team("a")).map(Team::departments).hasValue(Map.of("dingtalk", "77"));
    }

    @Test
    void whoeverHoldsThePeopleSeesWhatTheyBecome() {
        var people = read("  - {id: mei, name: 小美, role: rep, team: a}\n");
        people.become(read("  - {id: li, name: 李四, role: rep, team: a}\n"));
        assertThat(people.now().membersOf("a")).extracting(Person::id).containsExactly("li");
    }

    private static People company(String teams, String people) {
        return PeopleFile.read(Yaml.parse("teams:\n" + teams + "people:\n" + people, "people.yml"), ZoneId.of("UTC"));
    }

    private static final String TREE = """
              - {id: east, name: 华东区}
              - {id: a, name: 甲组, parent: east, manager: lei}
              - {id: b, name: 乙组, parent: east}
            """;
    private static final String LEADERS = """
              - {id: boss, name: 总监, role: director, team: east}
              - {id: lei, name: 老雷, role: manager, team: a}
              - {id: fang, name: 方姐, role: manager, team: b}
            """;

    @Test
    void somebodyIsWhatTheFileSaysOfTheDay() {
        var people = company(TREE, LEADERS + """
                  - id: mei
                    name: 小美
                    role: rep
                    team: a
                    maturity: 新人
                    joined: 2026-03-01
                    since:
                      - {from: 2026-12-01, team: b, manager: fang}
                      - {from: 2026-09-01, maturity: 成熟}
                """);
        assertThat(people.on(LocalDate.of(2026, 2, 28)).all())
                .extracting(Person::id)
                .doesNotContain("mei");
        assertThat(people.on(LocalDate.of(2026, 8, 31)).get("mei").maturity()).isEqualTo("新人");
        assertThat(people.on(LocalDate.of(2026, 11, 30)).get("mei"))
                .extracting(Person::team, Person::manager, Person::maturity)
                .containsExactly("a", "lei", "成熟");
        assertThat(people.on(LocalDate.of(2026, 12, 1)).get("mei"))
                .extracting(Person::team, Person::manager, Person::maturity)
                .containsExactly("b", "fang", "成熟");
    }

    @Test
    void aDirectorSeesAllBelowAndAManagerTheirReps() {
        var lineup = company(TREE, LEADERS + "  - {id: mei, name: 小美, role: rep, team: a}\n")
                .now();
        var boss = lineup.get("boss");
        assertThat(lineup.maySee(boss, "mei") && lineup.maySee(boss, "fang")).isTrue();
        assertThat(lineup.maySee(lineup.get("lei"), "mei")).isTrue();
        assertThat(lineup.maySee(lineup.get("lei"), "fang") || lineup.maySee(lineup.get("fang"), "mei"))
                .isFalse();
    }

    @Test
    void whoLeftIsNotHeardButNotForgotten() {
        var people = company(
                        TREE,
                        LEADERS + "  - {id: mei, name: 小美, role: rep, team: a, left: 2026-11-30, feishu: ou_mei}\n")
                .by(() -> LocalDate.of(2026, 12, 1));
        assertThat(people.withAccount("feishu", "ou_mei")).isEmpty();
        assertThat(people.get("mei").name()).isEqualTo("小美");
        assertThat(people.now().maySee(people.get("lei"), "mei")).isTrue();
        assertThat(people.now().membersOf("a")).extracting(Person::id).containsExactly("lei");
    }

    @Test
    void whatIsWrongWithAChangeIsSaidWithItsLine() {
        refused(
                "  - {id: mei, name: 小美, role: rep, since: [{from: 2026-12-01, team: b}]}\n",
                "people.yml 第 4 行 people.since.team：\"b\"，没有这个团队，可用 a");
        refused(
                "  - {id: mei, name: 小美, role: rep, since: [{from: 2026-12-01}]}\n",
                "people.yml 第 4 行 people.since.from：\"2026-12-01\"，没有写这一天起变了什么，可写 role、team、manager、maturity");
        refused(
                "  - {id: mei, name: 小美, role: rep, joined: 2026-12-05, since: [{from: 2026-12-01, team: a}]}\n",
                "people.yml 第 4 行 people.since.from：\"2026-12-01\"，那天不在职；应在 joined 和 left 之间");
        refused(
                "  - {id: mei, name: 小美, role: rep, maturity: 老手}\n",
                "people.yml 第 4 行 people.maturity：\"老手\"，没有这个成熟度，可用 新人、成熟");
    }

    @Test
    void teamsThatArePartsOfEachOtherAreRefused() {
        assertThatThrownBy(() -> company(
                        "  - {id: a, name: 甲组, parent: b}\n  - {id: b, name: 乙组, since: [{from: 2026-12-01, parent: a}]}\n",
                        "  - {id: mei, name: 小美, role: rep}\n"))
                .hasMessage("people.yml 第 2 行 teams.parent：\"b\"，上级绕成了一圈：a → b → a");
    }
}
