package io.drumbeat.app;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Yaml;
import io.drumbeat.setting.Whereabouts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.yaml.snakeyaml.error.YAMLException;

/** Says in one sentence why the bot did not start, with the setting or file to mend. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartupSentence implements FailureAnalyzer {
    private static final String SETTINGS = "application.yml";
    private final Environment environment;

    /** @param environment null where not even the settings could be read */
    StartupSentence(@Nullable Environment environment) {
        this.environment = Objects.requireNonNullElseGet(environment, StandardEnvironment::new);
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        var causes = causes(failure);
        return causes.reversed().stream()
                .map(this::sentence)
                .flatMap(Optional::stream)
                .findFirst()
                .map(sentence -> new FailureAnalysis(sentence, null, failure))
                .orElse(null);
    }

    private Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case ConfigError wrong ->
                Optional.ofNullable(wrong.getMessage()).map(said -> Whereabouts.in(said, environment));
            case PortInUseException taken ->
                Optional.of("端口 %d 已被别的程序占用；请停掉它，或用 SERVER_PORT 换一个端口。".formatted(taken.getPort()));
            case YAMLException _ -> Optional.of(unreadable());
            default -> Optional.empty();
        };
    }

    /** Whoever read the settings did not say which file it was, so each is looked at again. */
    private String unreadable() {
        var company = Path.of(environment.getProperty("drumbeat.company.files", "config"));
        return Stream.of(company.resolve(SETTINGS), Path.of("config", SETTINGS), Path.of(SETTINGS))
                .filter(Files::isRegularFile)
                .map(StartupSentence::wrongWith)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("application.yml 不是正确的 YAML；请检查缩进、冒号后的空格和引号。");
    }

    private static Optional<String> wrongWith(Path file) {
        try {
            var text = Yaml.text(file);
            if (!text.isBlank()) {
                Yaml.parse(text, file.toString());
            }
            return Optional.empty();
        } catch (ConfigError wrong) {
            return Optional.ofNullable(wrong.getMessage());
        }
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
