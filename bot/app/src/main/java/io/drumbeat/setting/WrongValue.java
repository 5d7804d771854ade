package io.drumbeat.setting;

import io.drumbeat.config.ConfigError;
import java.net.BindException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.config.ConfigDataNotFoundException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

/** Says in one sentence which setting cannot be used, where it stands, what it says and what would do. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongValue implements FailureAnalyzer {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.-]+)[:}].*");
    private final Environment environment;

    WrongValue(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        var causes = causes(failure);
        if (causes.stream().anyMatch(ConfigError.class::isInstance)) {
            return null;
        }
        return causes.stream()
                .map(this::sentence)
                .flatMap(Optional::stream)
                .findFirst()
                .map(sentence -> new FailureAnalysis(sentence, null, failure))
                .orElse(null);
    }

    private Optional<String> sentence(Throwable cause) {
        return switch (cause) {
            case org.springframework.boot.context.properties.bind.BindException wrong -> {
                var name = wrong.getName().toString();
                yield Optional.of(sentence(
                        name,
                        Written.of(name, wrong.getProperty()),
                        Expected.of(name, wrong.getTarget().getType().resolve())));
            }
            case UnsatisfiedDependencyException injected -> injected(injected);
            case InvalidConfigurationPropertyValueException asked -> asked(asked);
            case ConfigDataNotFoundException missing ->
                Optional.of(
                        "设置里说的 %s 不存在；请改对 SPRING_CONFIG_ADDITIONAL_LOCATION 这类地址，或者在前面加 optional:。 (it does not exist)"
                                .formatted(missing.getReferenceDescription()));
            case PlaceholderResolutionException unknown ->
                Optional.of("设置里引用的 ${%s} 没有值；请设好这个环境变量，或者直接写值。 (the placeholder ${%s} has no value)"
                        .formatted(unknown.getPlaceholder(), unknown.getPlaceholder()));
            case BindException elsewhere ->
                Optional.of("SERVER_ADDRESS \"%s\" 不是这台机器的地址；应如 127.0.0.1 或 0.0.0.0。 (it is no address of this machine)"
                        .formatted(environment.getProperty("server.address", "")));
            case SocketException denied
            when String.valueOf(denied.getMessage()).contains("Permission denied") ->
                Optional.of(
                        "端口 \"%s\"（SERVER_PORT）不许普通用户使用；请换成 1024 以上的，如 8080。 (this port needs more rights; take one above 1024)"
                                .formatted(environment.getProperty("server.port", "8080")));
            default -> Optional.empty();
        };
    }

    /** A value that was asked for by its name where it is used. */
    private Optional<String> injected(UnsatisfiedDependencyException injected) {
        var point = injected.getInjectionPoint();
        var value = point == null ? null : point.getAnnotation(Value.class);
        var mistyped = causes(injected).stream()
                .filter(TypeMismatchException.class::isInstance)
                .map(TypeMismatchException.class::cast)
                .findFirst();
        if (value == null || mistyped.isEmpty()) {
            return Optional.empty();
        }
        var matcher = PLACEHOLDER.matcher(value.value());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var name = matcher.group(1);
        var expected = Expected.of(name, mistyped.get().getRequiredType());
        return Written.find(environment, name).map(written -> sentence(name, written, expected));
    }

    /** A value that somebody asked for by its name, as some type. */
    private Optional<String> asked(InvalidConfigurationPropertyValueException asked) {
        var type = causes(asked).stream()
                .filter(ConversionFailedException.class::isInstance)
                .map(failed -> (Class<?>)
                        ((ConversionFailedException) failed).getTargetType().getType())
                .findFirst()
                .orElse(null);
        var name = asked.getName();
        return Written.find(environment, name).map(written -> sentence(name, written, Expected.of(name, type)));
    }

    /** In the words of the project, first in Chinese. */
    static String sentence(String name, Written written, Expected expected) {
        var space = expected.chinese().charAt(0) < 128 ? " " : "";
        return "%s：设置 %s 是 \"%s\"，用不了；应是%s%s。 (setting %s cannot be \"%s\"; it should be %s)"
                .formatted(
                        written.place(),
                        name,
                        written.value(),
                        space,
                        expected.chinese(),
                        name,
                        written.value(),
                        expected.english());
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (@Nullable Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
