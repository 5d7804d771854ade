package io.drumbeat.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
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
                "  - {id: mei, name: 小美, role: rep, feishu: x}\n  - {id: li, name: 李四, role: rep, feishu: x}\n",
                "people.yml 第 5 行 people.feishu：\"x\"，这个账号已经是 小美 的");
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
        assertThat(people.membersOf("a")).extracting(Person::id).containsExactly("li");
    }
}
