package io.drumbeat.setting;

import io.drumbeat.config.ConfigError;
import io.drumbeat.recognition.WinAmounts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Looks at what is asked for by name where it is used, before anything is started: times that nobody can read or that are over
 * before they begin, ports that are none.
 */
@Configuration(proxyBeanMethods = false)
class InBounds {
    private static final Map<String, Duration> SHORTEST = Map.of(
            "drumbeat.delivery.spread", Duration.ZERO,
            "drumbeat.delivery.lease", Duration.ofSeconds(1),
            "drumbeat.runs.lease", Duration.ofSeconds(1),
            "drumbeat.recorder.patience", Duration.ofMillis(1),
            "drumbeat.console-heartbeat", Duration.ofMillis(1));

    private static final List<String> SWITCHES = List.of("drumbeat.allow-http");

    private static final Map<String, Class<? extends Enum<?>>> CHOICES =
            Map.of("drumbeat.announce.amounts", WinAmounts.class);

    private static final List<String> PORTS = List.of("server.port", "management.server.port");
    private static final int MOST = 65_535;

    @Bean
    static BeanFactoryPostProcessor settingsInBounds(Environment environment) {
        return _ -> {
            Blank.in(environment).ifPresent(blank -> {
                throw blank;
            });
            SHORTEST.forEach((name, shortest) -> longEnough(environment, name, shortest));
            SWITCHES.forEach(name -> onOrOff(environment, name));
            CHOICES.forEach((name, choices) -> oneOf(environment, name, choices));
            PORTS.forEach(name -> port(environment, name));
        };
    }

    private static void longEnough(Environment environment, String name, Duration shortest) {
        var text = environment.getProperty(name, "").strip();
        if (!text.isEmpty() && !isAtLeast(text, shortest)) {
            throw wrong(
                    environment,
                    name,
                    new Expected(
                            "不短于 %s、带单位的时长，如 90s、5m".formatted(written(shortest)),
                            "a duration of at least %s with its unit, such as 90s or 5m".formatted(written(shortest))));
        }
    }

    private static boolean isAtLeast(String text, Duration shortest) {
        try {
            return DurationStyle.detectAndParse(text).compareTo(shortest) >= 0;
        } catch (IllegalArgumentException | ArithmeticException unreadable) {
            return false;
        }
    }

    private static void onOrOff(Environment environment, String name) {
        var text = environment.getProperty(name, "").strip();
        if (!text.isEmpty() && !text.matches("(?i)true|false")) {
            throw wrong(environment, name, Expected.of(name, Boolean.class));
        }
    }

    private static void oneOf(Environment environment, String name, Class<? extends Enum<?>> choices) {
        var text = environment.getProperty(name, "").strip();
        if (!text.isEmpty()
                && Arrays.stream(choices.getEnumConstants())
                        .noneMatch(choice -> choice.name().equalsIgnoreCase(text))) {
            throw wrong(environment, name, Expected.of(name, choices));
        }
    }

    private static void port(Environment environment, String name) {
        var text = environment.getProperty(name, "").strip();
        if (text.matches("-?\\d{1,18}") && (Long.parseLong(text) > MOST || Long.parseLong(text) < -1)) {
            throw wrong(environment, name, Expected.of(name, null));
        }
    }

    private static ConfigError wrong(Environment environment, String name, Expected expected) {
        var written = Written.find(environment, name).orElseThrow();
        return new ConfigError(WrongValue.sentence(name, written, expected));
    }

    private static String written(Duration duration) {
        return duration.toSeconds() > 0 || duration.isZero() ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }
}
