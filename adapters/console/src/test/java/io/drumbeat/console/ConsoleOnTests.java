package io.drumbeat.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class ConsoleOnTests {
    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void withoutAPlatformItIsOn() {
        assertThat(ConsoleOn.isOn(settings)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drumbeat.feishu.app-id", "drumbeat.dingtalk.client-id"})
    void withAPlatformItIsOffUnlessSwitchedOn(String platform) {
        settings.setProperty(platform, "cli_x");
        assertThat(ConsoleOn.isOn(settings)).isFalse();
        settings.setProperty("drumbeat.console", "on");
        assertThat(ConsoleOn.isOn(settings)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "false", "OFF"})
    void switchedOffItIsOff(String off) {
        settings.setProperty("drumbeat.console", off);
        assertThat(ConsoleOn.isOn(settings)).isFalse();
    }

    @Test
    void anythingElseIsSaidAtStartUp() {
        settings.setProperty("drumbeat.console", "maybe");
        assertThatThrownBy(() -> ConsoleOn.isOn(settings)).hasMessage("设置 drumbeat.console 是 \"maybe\"；应是 on 或 off");
    }
}
