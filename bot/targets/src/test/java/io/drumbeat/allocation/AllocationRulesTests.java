package io.drumbeat.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
import org.junit.jupiter.api.Test;

class AllocationRulesTests {
    private static AllocationRules read(String file) {
        return AllocationRules.read(Yaml.parse(file, "allocation.yml"));
    }

    @Test
    void whatIsLeftOutIsAsUsual() {
        assertThat(read("cap: 150%").floor()).isEqualTo(AllocationRules.USUAL.floor());
        assertThat(read("ramp: [0%, 50%]").ramp()).hasSize(2);
        assertThat(read("territory: {mei: 200万}").territory().get("mei")).isEqualByComparingTo("2000000");
    }

    @Test
    void whatCannotBeIsSaidWithItsLine() {
        assertThatThrownBy(() -> read("cap: 50%"))
                .isInstanceOf(ConfigError.class)
                .hasMessageContaining("cap 应不低于 100%");
        assertThatThrownBy(() -> read("ramp: [120%]")).hasMessageContaining("0% 到 100%");
        assertThatThrownBy(() -> read("weights: {history: 0%}")).hasMessageContaining("大于 0");
        assertThatThrownBy(() -> read("luck: 50%")).hasMessageContaining("luck");
    }
}
