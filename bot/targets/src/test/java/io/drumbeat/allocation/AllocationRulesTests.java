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
                .hasMessageContaining("allocation.yml 第 1 行 cap：\"50%\"，应是 100% 到 1000% 的比例");
        assertThatThrownBy(() -> read("ramp: [120%]")).hasMessageContaining("0% 到 100%");
        assertThatThrownBy(() -> read("weights: {history: 0%}")).hasMessageContaining("大于 0");
        assertThatThrownBy(() -> read("weights: {history: 90%, potential: 90%}"))
                .hasMessageContaining("加起来应是 100%，现在是 180%");
        assertThatThrownBy(() -> read("weights: {history: 130%, potential: -30%}"))
                .hasMessageContaining("\"130%\"，应是 0% 到 100% 的比例");
        assertThatThrownBy(() -> read("luck: 50%")).hasMessageContaining("luck");
    }

    /** Weights were once taken for what they are beside each other. */
    @Test
    void whatWasTakenOnceStaysReadable() {
        var before = Yaml.parseEarlier("weights: {history: 90%, potential: 90%}", "allocation.yml");
        assertThat(AllocationRules.read(before).history()).isEqualByComparingTo("0.9");
    }
}
