package io.drumbeat.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.drumbeat.setting.WrongSettingsTests.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;

/** Every variable that the README tells of, with nothing, too little, too much or nonsense in it. */
class EveryVariableTests {
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)`");

    static Set<String> variables() throws IOException {
        return Files.readAllLines(Path.of("../../README.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf(" | ")))
                .flatMap(line -> VARIABLE.matcher(line).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("variables")
    void oneThatIsEmptyIsToldWithItsNameAndWhatToDo(String variable) {
        var told = catchThrowable(() -> WrongSettingsTests.check(WrongSettingsTests.variable(variable, "")));
        assertThat(told).hasMessageContaining("环境变量 " + variable).hasMessageContaining("应");
    }

    /** Whatever is no free text. */
    private static Set<String> measured() throws IOException {
        var settings = WrongSettingsTests.boundOnes().stream()
                .map(Setting::name)
                .map(Whereabouts::variable)
                .collect(Collectors.toSet());
        for (var name : WrongSettingsTests.namedOnes()) {
            settings.add(Whereabouts.variable(name));
        }
        settings.addAll(List.of("SERVER_PORT", "MANAGEMENT_SERVER_PORT", "DRUMBEAT_SOONER"));
        settings.retainAll(variables());
        return settings;
    }

    static Stream<Setting> wrong() throws IOException {
        var owners = WrongSettingsTests.boundOnes();
        return measured().stream().map(variable -> owners.stream()
                .filter(setting -> Whereabouts.variable(setting.name()).equals(variable))
                .findFirst()
                .orElse(new Setting(variable, String.class, "", EveryVariableTests.class)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void oneThatNobodyCanMeanIsTold(Setting setting) {
        var variable = setting.prefix().isEmpty() ? setting.name() : Whereabouts.variable(setting.name());
        for (var value : List.of("-7", "99999999999999999999", "9999999999999999d", "胡说", "1,5")) {
            assertThat(said(variable, value, setting)).as(value).contains(variable, value, "应是");
        }
    }

    private static String said(String variable, String value, Setting setting) {
        var environment = WrongSettingsTests.variable(variable, value);
        var told = catchThrowable(() -> WrongSettingsTests.check(environment));
        if (told != null || setting.prefix().isEmpty()) {
            return told == null ? "nothing" : String.valueOf(told.getMessage());
        }
        var failure =
                catchThrowable(() -> Binder.get(environment).bind(setting.prefix(), Bindable.of(setting.owner())));
        var analysis = failure == null ? null : new WrongValue(environment).analyze(failure);
        return analysis == null ? "nothing" : analysis.getDescription();
    }

    @Test
    void thereAreSomeToTry() throws IOException {
        assertThat(variables()).hasSizeGreaterThan(20);
        assertThat(measured()).hasSizeGreaterThan(6);
    }
}
