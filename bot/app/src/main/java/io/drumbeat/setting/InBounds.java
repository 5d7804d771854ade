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
    private static final Map<String, Span> SPANS = Map.of(
            "drumbeat.delivery.spread", new Span(Duration.ZERO, Duration.ofHours(1)),
            "drumbeat.delivery.lease", new Span(Duration.ofSeconds(1), Duration.ofHours(1)),
            "drumbeat.runs.lease", new Span(Duration.ofSeconds(1), Duration.ofHours(1)),
            "drumbeat.recorder.patience", new Span(Duration.ofMillis(1), Duration.ofMinutes(1)),
            "drumbeat.console-heartbeat", new Span(Duration.ofMillis(1), Duration.ofHours(1)),
            "drumbeat.feishu.signature-window", new Span(Duration.ofSeconds(1), Duration.ofHours(8)),
            "drumbeat.dingtalk.signature-window", new Span(Duration.ofSeconds(1), Duration.ofHours(1)),
            "drumbeat.feishu.request-timeout", new Span(Duration.ofMillis(1), Duration.ofMinutes(1)),
            "drumbeat.dingtalk.read-timeout", new Span(Duration.ofMillis(1), Duration.ofMinutes(1)));

    private static final List<String> SWITCHES = List.of("drumbeat.allow-http", "drumbeat.dingtalk.public-card");

    /** Read before anything else, where a wrong value can only be passed over. */
    private static final String SOONER = "drumbeat.sooner";

    private static final Map<String, Class<? extends Enum<?>>> CHOICES =
            Map.of("drumbeat.announce.amounts", WinAmounts.class);

    /** The least and the most; the framework takes a port of -1 for "listen nowhere", and then nobody could ask how the bot is. */
    private static final Map<String, Range> NUMBERS = Map.of(
            "server.port", new Range(0, 65_535),
            "management.server.port", new Range(0, 65_535),
            "drumbeat.dingtalk.per-second", new Range(1, 1000));

    /** From when to when a time can be meant. */
    private record Span(Duration shortest, Duration longest) {
        boolean has(String text) {
            try {
                // a bare number says nothing of what it counts
                return !text.matches("[+-]?\\d+")
                        && DurationStyle.detectAndParse(text).compareTo(shortest) >= 0
                        && DurationStyle.detectAndParse(text).compareTo(longest) <= 0;
            } catch (IllegalArgumentException | ArithmeticException unreadable) {
                return false;
            }
        }

        Expected expected() {
            return new Expected(
                    "%s 到 %s、带单位的时长，如 90s、5m".formatted(written(shortest), written(longest)),
                    "a duration from %s to %s with its unit, such as 90s or 5m"
                            .formatted(written(shortest), written(longest)));
        }
    }

    /** Between which numbers one can be meant. */
    private record Range(int least, int most) {
        boolean has(String text) {
            return text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        }

        Expected expected() {
            return new Expected(
                    "%d 到 %d 的整数".formatted(least, most), "a whole number from %d to %d".formatted(least, most));
        }
    }

    @Bean
    static BeanFactoryPostProcessor settingsInBounds(Environment environment) {
        return _ -> {
            Blank.in(environment).ifPresent(blank -> {
                throw blank;
            });
            SPANS.forEach((name, span) -> within(environment, name, span));
            SWITCHES.forEach(name -> onOrOff(environment, name));
            CHOICES.forEach((name, choices) -> oneOf(environment, name, choices));
            sooner(environment);
            NUMBERS.forEach((name, range) -> number(environment, name, range));
            addressOfItsOwn(environment);
        };
    }

    private static void within(Environment environment, String name, Span span) {
        var text = environment.getProperty(name, "").strip();
        if (!text.isEmpty() && !span.has(text)) {
            throw wrong(environment, name, span.expected());
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

    private static void number(Environment environment, String name, Range range) {
        var text = environment.getProperty(name, "").strip();
        if (!text.isEmpty() && !range.has(text)) {
            throw wrong(environment, name, range.expected());
        }
    }

    private static void sooner(Environment environment) {
        var text = environment.getProperty(SOONER, "").strip();
        if (!text.isEmpty() && !text.matches("(?i)on|off|true|false")) {
            throw wrong(environment, SOONER, new Expected("off，或者不设", "off, or not set"));
        }
    }

    private static void addressOfItsOwn(Environment environment) {
        var address = "management.server.address";
        if (!environment.getProperty(address, "").isBlank()
                && environment.getProperty("management.server.port", "").isBlank()) {
            throw wrong(
                    environment,
                    address,
                    new Expected("和 MANAGEMENT_SERVER_PORT 一起设的，只设它没有用", "set together with MANAGEMENT_SERVER_PORT"));
        }
    }

    private static ConfigError wrong(Environment environment, String name, Expected expected) {
        var written = Written.find(environment, name).orElseThrow();
        return new ConfigError(WrongValue.sentence(name, written, expected));
    }

    private static String written(Duration duration) {
        if (duration.toMinutes() > 0) {
            return duration.toMinutes() % 60 == 0 ? duration.toHours() + "h" : duration.toMinutes() + "m";
        }
        return duration.toSeconds() > 0 || duration.isZero() ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }
}
