package io.drumbeat.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.clock.Calling;
import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
import io.drumbeat.people.People;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTests {
    @Test
    void theCompanysHourCountsBeforeTheUsualOne() {
        var cadence = new Cadence(Yaml.parse("morning-plan: 每个工作日 08:30", "cadence.yml"));
        assertThat(cadence.of("morning-plan", "每个工作日 09:00")).hasToString("每个工作日 08:30");
        assertThat(cadence.of("weekly-progress", "每周一 09:00")).hasToString("每周一 09:00");
    }

    @Test
    void wordsThatCannotBeReadAreNamedWithTheirLine() {
        var wrong = Yaml.parse("weekly-progress: 每周一 09:00\nmorning-plan: 一早", "cadence.yml");
        assertThatThrownBy(() -> new Cadence(wrong))
                .isInstanceOf(ConfigError.class)
                .hasMessageContaining("cadence.yml 第 2 行 morning-plan：\"一早\"")
                .hasMessageContaining("每个工作日 09:00");
    }

    @Test
    void aPushThatDoesNotExistIsRefused() {
        var strange = new Cadence(Yaml.parse("moring-plan: 每天 09:00", "cadence.yml"));
        assertThatThrownBy(() -> strange.check(List.of(new Calling("morning-plan", "每天 09:00"))))
                .hasMessageContaining("\"moring-plan\"")
                .hasMessageContaining("morning-plan");
    }

    private static Cadence cadence(String text) {
        return new Cadence(Yaml.parse(text, "config/cadence.yml"));
    }

    @Test
    void aPushMayBeForSomeOnly() {
        var cadence = cadence("morning-plan: {when: 每天 08:00, to: 销售、华东一组}\nbudget: 5");
        assertThat(cadence.of("morning-plan", "每天 09:00")).hasToString("每天 08:00");
        assertThat(cadence.audience("morning-plan").orElseThrow().names()).containsExactly("销售", "华东一组");
        assertThat(cadence.budget()).isEqualTo(5);
    }

    @Test
    void theCompanyMayHaveRemindersOfItsOwn() {
        var cadence = cadence("""
                晨会: {when: 每个工作日 08:30, say: 九点晨会}
                新单: {after: 签单 2小时, to: 老雷, say: 记得交接}
                没动静: {when: 每个工作日 09:30, idle: 3, to: 销售, say: 三天没记了, ask: 今天}
                年终: {when: 2026-12-31 16:00, to: [老雷, 华东一组], say: 年终收官}
                """);
        assertThat(cadence.notes()).extracting(Note::name).containsExactly("晨会", "新单", "没动静", "年终");
        assertThat(cadence.notes().get(1).when()).isInstanceOf(Note.After.class);
        assertThat(cadence.notes().get(2).when()).isInstanceOf(Note.Idle.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budget: 0 | 第 1 行 budget",
                "晨会: {when: 一早, say: x} | 第 1 行 晨会.when：\"一早\"",
                "新单: {after: 喝酒, say: x} | 应是记了什么以后多久，例如 签单 2小时",
                "新单: {after: 签单, when: 每天 08:00, say: x} | 不认识 \"when\"",
                "没动静: {when: 每天 08:00, idle: 99, say: x} | 1 到 20",
                "morning-plan: {wenn: 每天 08:00} | 不认识 \"wenn\""
            })
    void whatIsWrongIsSaidWithItsLineAndWhatWouldDo(String text, String why) {
        assertThatThrownBy(() -> cadence(text)).isInstanceOf(ConfigError.class).hasMessageContaining(why);
    }

    @Test
    void nobodyIsForgottenByASlipInAName() {
        var people = new People(List.of(), List.of(Calling.person("mei", ZoneId.of("Asia/Shanghai"))));
        assertThatThrownBy(
                        () -> cadence("\n晨会: {when: 每天 08:30, to: 小美美, say: x}").check(people.now()))
                .isInstanceOf(ConfigError.class)
                .hasMessageContaining("config/cadence.yml 第 2 行")
                .hasMessageContaining("没有叫 \"小美美\" 的角色、团队或人");
    }
}
