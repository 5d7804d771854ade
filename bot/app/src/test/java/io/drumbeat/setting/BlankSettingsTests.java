package io.drumbeat.setting;

import static io.drumbeat.setting.WrongSettingsTests.check;
import static io.drumbeat.setting.WrongSettingsTests.file;
import static io.drumbeat.setting.WrongSettingsTests.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/** A setting that is named and says nothing is told, and every sentence says where a setting stands. */
class BlankSettingsTests {
    /** Every variable that an operator is told of. */
    static Stream<String> variables() throws IOException {
        var readme = Files.readString(Path.of("../../README.md"));
        return Pattern.compile("(?:DRUMBEAT|SPRING_DATASOURCE|SERVER|MANAGEMENT_SERVER)_[A-Z_]+[A-Z]")
                .matcher(readme)
                .results()
                .map(MatchResult::group)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("variables")
    void aVariableThatSaysNothingIsTold(String variable) {
        for (var nothing : List.of("", "  ")) {
            assertThatThrownBy(() -> check(variable(variable, nothing)))
                    .isInstanceOf(ConfigError.class)
                    .hasMessageContaining("环境变量 " + variable + " 是空的");
        }
    }

    @Test
    void aSettingThatSaysNothingIsToldAndAHeadingIsNot() {
        assertThatThrownBy(() -> check(file("drumbeat.company.zone", "")))
                .hasMessageContaining("config/application.yml 第 2 行：drumbeat.company.zone 是空的");
        assertThatCode(() -> check(file("drumbeat.announce", ""))).doesNotThrowAnyException();
    }

    @Test
    void whereItStandsIsAddedToEverySentence() {
        var said = "drumbeat.feishu.mode 是 \"x\"；应是 websocket，或者 drumbeat.allow-http=true";
        assertThat(Whereabouts.in(said, variable("DRUMBEAT_FEISHU_MODE", "x")))
                .isEqualTo("drumbeat.feishu.mode（环境变量 DRUMBEAT_FEISHU_MODE） 是 \"x\"；应是 websocket，"
                        + "或者 drumbeat.allow-http（环境变量 DRUMBEAT_ALLOW_HTTP）=true");
        assertThat(Whereabouts.in(said, file("drumbeat.feishu.mode", "x")))
                .contains("drumbeat.feishu.mode（config/application.yml 第 2 行） 是");
        assertThat(Whereabouts.in("config/people.yml 第 3 行", variable("X", "y")))
                .isEqualTo("config/people.yml 第 3 行");
    }

    @Test
    void aFailedStartEndsWithTheSentence() {
        Environment environment = variable("DRUMBEAT_FEISHU_MODE", "x");
        var analyzers = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        ArgumentResolver.of(Environment.class, environment),
                        (type, name, needsMore) -> {});
        var failure = new IllegalStateException(new ConfigError("drumbeat.feishu.mode 是 \"x\""));
        assertThat(analyzers)
                .map(analyzer -> analyzer.analyze(failure))
                .filteredOn(Objects::nonNull)
                .map(FailureAnalysis::getDescription)
                .containsExactly("drumbeat.feishu.mode（环境变量 DRUMBEAT_FEISHU_MODE） 是 \"x\"");
    }
}
