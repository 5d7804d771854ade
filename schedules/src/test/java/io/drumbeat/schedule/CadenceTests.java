package io.drumbeat.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.clock.Calling;
import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
