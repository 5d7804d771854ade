package io.drumbeat.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataLocation;
import org.springframework.boot.context.config.ConfigDataLocationNotFoundException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What nobody binds and somebody asks for by its name is told in the same words when it is wrong. */
class AskedByNameTests {
    private final StandardEnvironment environment = new StandardEnvironment();

    private String sentence(Throwable failure) {
        return new WrongValue(environment).analyze(failure).getDescription();
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.port", "management.server.port"})
    void aPortThatIsNoneIsTold(String name) {
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of(name, "acht")));
        assertThat(sentence(new InvalidConfigurationPropertyValueException(name, "acht", "no number", null)))
                .contains(name, "\"acht\"", "应是 0 到 65535 的整数")
                .doesNotContain("no number");
    }

    @Test
    void aFolderOfSettingsThatIsNotThereIsTold() {
        assertThat(sentence(new ConfigDataLocationNotFoundException(ConfigDataLocation.of("/nowhere/"))))
                .contains("/nowhere/", "不存在");
    }
}
