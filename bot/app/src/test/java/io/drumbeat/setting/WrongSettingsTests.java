package io.drumbeat.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.drumbeat.config.ConfigError;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.support.SystemEnvironmentPropertySourceEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/** Every setting of ours, with nonsense in it, is told in one sentence with its place and what would do. */
class WrongSettingsTests {
    private static final Pattern NAMED = Pattern.compile("\\$\\{(drumbeat[\\w.-]+):.*");
    private static final String NONSENSE = "胡说";
    private static final List<Class<?>> HOUSE = house();

    /**
     * One setting of ours.
     *
     * @param owner what it is bound into
     */
    record Setting(String name, Class<?> type, String prefix, Class<?> owner) {
        @Override
        public String toString() {
            return name;
        }

        String variable() {
            return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        }
    }

    private static List<Class<?>> house() {
        try {
            var metadata = new CachingMetadataReaderFactory();
            var classes = new ArrayList<Class<?>>();
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:io/drumbeat/**/*.class");
            for (var file : files) {
                if (!file.getURL().toString().contains("test")) {
                    var name =
                            metadata.getMetadataReader(file).getClassMetadata().getClassName();
                    classes.add(ClassUtils.forName(name, null));
                }
            }
            return classes;
        } catch (IOException | ClassNotFoundException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Whatever is bound and is not any text. */
    static List<Setting> boundOnes() {
        return bound().stream()
                .filter(setting -> !Set.of(String.class, Path.class).contains(setting.type()))
                .toList();
    }

    static List<Setting> bound() {
        var settings = new ArrayList<Setting>();
        for (var owner : HOUSE) {
            var annotation = owner.getAnnotation(ConfigurationProperties.class);
            if (annotation != null) {
                Arrays.stream(owner.getRecordComponents())
                        .map(component -> new Setting(
                                annotation.value() + "."
                                        + component
                                                .getName()
                                                .replaceAll("([A-Z])", "-$1")
                                                .toLowerCase(Locale.ROOT),
                                component.getType(),
                                annotation.value(),
                                owner))
                        .forEach(settings::add);
            }
        }
        return settings;
    }

    /** Whatever is asked for by name where it is used, and is not any text. */
    static List<String> namedOnes() {
        return HOUSE.stream()
                .flatMap(type -> Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods())))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(Value.class))
                .filter(parameter -> !Set.of(String.class, Path.class).contains(parameter.getType()))
                .map(WrongSettingsTests::name)
                .distinct()
                .toList();
    }

    private static String name(Parameter parameter) {
        var matcher = NAMED.matcher(parameter.getAnnotation(Value.class).value());
        assertThat(matcher.matches()).as(parameter.toString()).isTrue();
        return matcher.group(1);
    }

    static ConfigurableEnvironment file(String name, String value) {
        try {
            var environment = new StandardEnvironment();
            var yaml = ("# a company's\n" + name + ": " + value + "\n").getBytes(StandardCharsets.UTF_8);
            new YamlPropertySourceLoader()
                    .load("file", new ByteArrayResource(yaml, "config/application.yml"))
                    .forEach(environment.getPropertySources()::addFirst);
            ConfigurationPropertySources.attach(environment);
            return environment;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static ConfigurableEnvironment variable(String name, String value) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        "systemEnvironment",
                        new SystemEnvironmentPropertySource("systemEnvironment", Map.of(name, value)));
        environment.getPropertySources().remove("systemProperties");
        new SystemEnvironmentPropertySourceEnvironmentPostProcessor()
                .postProcessEnvironment(environment, new SpringApplication());
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    private static String said(ConfigurableEnvironment environment, Setting setting) {
        var failure =
                catchThrowable(() -> Binder.get(environment).bind(setting.prefix(), Bindable.of(setting.owner())));
        var analysis = failure == null ? null : new WrongValue(environment).analyze(failure);
        return analysis == null ? "nothing" : analysis.getDescription();
    }

    static void check(ConfigurableEnvironment environment) {
        InBounds.check(environment);
    }

    @ParameterizedTest
    @MethodSource("boundOnes")
    void nonsenseInTheFileIsTold(Setting setting) {
        assertThat(said(file(setting.name(), NONSENSE), setting))
                .contains("config/application.yml 第 2 行", setting.name(), "\"胡说\"", "应是", "it should be");
    }

    @ParameterizedTest
    @MethodSource("boundOnes")
    void nonsenseInTheEnvironmentIsTold(Setting setting) {
        assertThat(said(variable(setting.variable(), NONSENSE), setting))
                .contains("环境变量 " + setting.variable(), setting.name(), "\"胡说\"", "应是", "it should be");
    }

    @ParameterizedTest
    @MethodSource("namedOnes")
    void whatIsAskedForByNameIsLookedAtBeforeAnythingStarts(String name) {
        assertThatThrownBy(() -> check(file(name, NONSENSE)))
                .isInstanceOf(ConfigError.class)
                .hasMessageContaining("config/application.yml 第 2 行")
                .hasMessageContaining(name)
                .hasMessageContaining("\"胡说\"")
                .hasMessageContaining("应是");
    }

    @ParameterizedTest
    @CsvSource({
        "server.port, 65536",
        "server.port, -2",
        "server.port, -1",
        "management.server.port, -1",
        "management.server.port, 99999",
        "drumbeat.delivery.lease, 0s",
        "drumbeat.delivery.spread, -1s",
        "drumbeat.recorder.patience, 0",
        "drumbeat.runs.lease, -30s",
        "drumbeat.console-heartbeat, 0s",
        "drumbeat.allow-http, maybe",
        "drumbeat.sooner, maybe",
        "management.server.address, 127.0.0.1",
    })
    void whatCanBeReadAndNotBeMeantIsTold(String name, String value) {
        assertThatThrownBy(() -> check(file(name, "\"" + value + "\"")))
                .hasMessageContaining(name)
                .hasMessageContaining("\"" + value + "\"")
                .hasMessageContaining("应是");
    }

    @ParameterizedTest
    @CsvSource({
        "server.port, 0",
        "drumbeat.delivery.spread, 0s",
        "drumbeat.delivery.lease, 2m",
        "drumbeat.recorder.patience, 300ms",
        "drumbeat.allow-http, TRUE",
    })
    void whatIsMeantIsTaken(String name, String value) {
        assertThatCode(() -> check(file(name, value))).doesNotThrowAnyException();
    }

    @Test
    void aSecretIsNeverTold() {
        assertThat(Written.find(
                        variable("DRUMBEAT_DINGTALK_CLIENTSECRET", "geheim"), "drumbeat.dingtalk.client-secret"))
                .hasValueSatisfying(written -> assertThat(written.toString()).doesNotContain("geheim"));
        assertThat(Written.shown("drumbeat.redis.url", "redis://me:geheim@host:6379/0?password=geheim"))
                .doesNotContain("geheim");
    }

    @Test
    void whatOthersBindIsToldInTheSameWords() {
        var environment = file("server.tomcat.threads.max", "viele");
        var failure = catchThrowable(
                () -> Binder.get(environment).bind("server.tomcat.threads.max", Bindable.of(Integer.class)));
        assertThat(new WrongValue(environment).analyze(failure).getDescription())
                .contains("server.tomcat.threads.max", "\"viele\"", "应是整数");
        var late = file("server.graceful", "bald");
        var duration = catchThrowable(() -> Binder.get(late).bind("server.graceful", Bindable.of(Duration.class)));
        assertThat(new WrongValue(late).analyze(duration).getDescription()).contains("应是带单位的时长");
    }
}
