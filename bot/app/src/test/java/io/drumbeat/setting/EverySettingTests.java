package io.drumbeat.setting;

import static io.drumbeat.setting.WrongSettingsTests.check;
import static io.drumbeat.setting.WrongSettingsTests.file;
import static io.drumbeat.setting.WrongSettingsTests.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.drumbeat.config.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.ConfigurableEnvironment;

/** Every setting there is, misspelt and with nonsense of every kind, is told in one sentence before anything is started. */
class EverySettingTests {
    private static final Pattern NAMED = Pattern.compile("[\"{](drumbeat(?:\\.[a-z]+(?:-[a-z]+)*)+)[\":}]");

    static Set<String> all() {
        return EverySetting.ALL.keySet();
    }

    private static String said(ConfigurableEnvironment environment) {
        var told = catchThrowable(() -> check(environment));
        if (told == null) {
            return "nothing";
        }
        assertThat(told).isInstanceOf(ConfigError.class);
        return String.valueOf(told.getMessage());
    }

    /** Whatever is bound or asked for by name is one of them, and each of them is. */
    @Test
    void everySettingIsThere() throws IOException {
        // read before there are settings, from its variable
        var heard = new TreeSet<>(Set.of("drumbeat.sooner"));
        WrongSettingsTests.bound().forEach(setting -> heard.add(setting.name()));
        for (var room : List.of("../../adapters", "../../bot", "../../schedules")) {
            try (var files = Files.walk(Path.of(room))) {
                for (var source : files.filter(file -> file.toString().contains("/src/main/java/")
                                && file.toString().endsWith(".java")
                                && !file.endsWith("EverySetting.java"))
                        .toList()) {
                    NAMED.matcher(Files.readString(source)).results().forEach(found -> heard.add(found.group(1)));
                }
            }
        }
        heard.removeIf(name -> name.endsWith(".jar"));
        // what one process tells the next that it starts, and nobody sets
        heard.remove("drumbeat.notes");
        heard.removeIf(name -> all().stream().anyMatch(longer -> longer.startsWith(name + ".")));
        assertThat(heard)
                .containsExactlyInAnyOrderElementsOf(all().stream()
                        .filter(name -> name.startsWith("drumbeat"))
                        .toList());
    }

    @Test
    void thereAreSomeToTry() {
        assertThat(WrongSettingsTests.boundOnes()).hasSizeGreaterThan(8);
        assertThat(WrongSettingsTests.namedOnes()).hasSizeGreaterThan(4);
    }

    private static List<String> nonsense(Shape shape) {
        return shape.equals(Shape.ANYTHING)
                ? List.of()
                : shape.equals(Shape.FOLDER) ? List.of("/dev/null/x") : List.of("胡说", "a b", "'quoted'", "，");
    }

    @ParameterizedTest
    @MethodSource("all")
    void nonsenseIsToldWithItsPlaceAndWhatWouldBeRight(String name) {
        var variable = Whereabouts.variable(name);
        for (var value : nonsense(EverySetting.ALL.get(name))) {
            for (var sentence : List.of(said(file(name, '"' + value + '"')), said(variable(variable, value)))) {
                assertThat(sentence)
                        .as("%s=%s", name, value)
                        .contains(name, "应是", "it should be")
                        .contains(Written.shown(name, value))
                        .containsAnyOf("config/application.yml 第 2 行", "环境变量 " + variable)
                        .doesNotContain("Exception", "springframework", "Failed")
                        .doesNotContain("\n");
            }
        }
    }

    /** A letter left out, doubled, changed, two swapped, one word more. */
    private static List<String> misspelt(String name) {
        var last = name.length() - 1;
        var wrong = new ArrayList<>(List.of(
                name.substring(0, last),
                name + name.charAt(last),
                name.substring(0, last - 1) + name.charAt(last) + name.charAt(last - 1),
                name.substring(0, last) + "q"));
        if (name.startsWith("drumbeat")) {
            wrong.add(name.replace("drumbeat", "drumbaet"));
            wrong.add(name.replace("drumbeat", "drumbeats"));
        }
        wrong.removeIf(all()::contains);
        return wrong;
    }

    @ParameterizedTest
    @MethodSource("all")
    void aMisspeltNameInTheFileIsToldWithTheRightOne(String name) {
        for (var wrong : misspelt(name)) {
            assertThat(said(file(wrong, "x")))
                    .contains("config/application.yml 第 2 行", "没有叫 " + wrong + " 的设置", "是不是 " + name + "？");
        }
    }

    static Stream<String> ours() {
        return all().stream().filter(name -> !name.startsWith("server") && !name.startsWith("management"));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void aMisspeltVariableIsToldWithTheRightOne(String name) {
        for (var wrong : misspelt(name)) {
            var variable = Whereabouts.variable(wrong);
            if (all().stream().map(Whereabouts::variable).noneMatch(variable::equals)) {
                assertThat(said(variable(variable, "x")))
                        .contains("环境变量 " + variable, "是不是 " + Whereabouts.variable(name) + "？")
                        .doesNotContain("\"x\"");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRUMBEAT_FEISHU_SECRET_OF_THE_APP", "DRUMBEAT_DINGTALK_X", "DRUMBEAT_FEI_SHU_APP_ID"})
    void aVariableOfAGroupThatIsNoneIsTold(String variable) {
        assertThat(said(variable(variable, "x"))).contains("环境变量 " + variable, "没有叫 " + variable + " 的设置");
    }

    /** The environment and the Java process belong to others too. */
    @ParameterizedTest
    @CsvSource({
        "DRUMBEAT_SERVICE_HOST, 10.0.0.1",
        "DRUMBEAT_PORT, tcp://10.0.0.1:8080",
        "DRUMBEAT_PORT_8080_TCP_ADDR, 10.0.0.1",
        "DRUMBEAT_REDIS_SERVICE_PORT_REDIS, 6379",
        "DRUMBEAT_REDIS_PORT, tcp://10.0.0.1:6379",
        "DRUMBEAT_COLOUR_OF_THE_DRUM, red",
        "SERVER_HOST, somewhere",
        "PATH, /bin",
        "drumbeat_company_zone, Asia/Tokyo",
        "DRUMBEAT_FEISHU_BASEURL, https://open.feishu.cn",
    })
    void whatOthersSetIsNoneOfItsBusiness(String variable, String value) {
        assertThatCode(() -> check(variable(variable, value))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "drumbeat.company.dayEnds, '\"03:00\"'",
        "drumbeat.feishu.base_url, https://open.feishu.cn",
        "server.tomcat.threads.max, 50",
        "spring.datasource.hikari.maximum-pool-size, 5",
        "logging.level.root, info",
        "drumbeat.console, on",
        "drumbeat.console, true",
        "drumbeat.company.sample, false",
        "drumbeat.data, ./data",
    })
    void whatIsWrittenAsTheFrameworkTakesItIsTaken(String name, String value) {
        assertThatCode(() -> check(file(name, value))).doesNotThrowAnyException();
    }

    @Test
    void aSecretOfAPlatformThatIsNotNamedIsTold() {
        assertThat(said(variable("DRUMBEAT_FEISHU_APP_SECRET", "geheim")))
                .contains("环境变量 DRUMBEAT_FEISHU_APP_SECRET", "和 DRUMBEAT_FEISHU_APP_ID 一起设的")
                .doesNotContain("geheim");
    }
}
