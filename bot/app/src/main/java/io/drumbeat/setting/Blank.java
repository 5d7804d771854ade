package io.drumbeat.setting;

import io.drumbeat.config.ConfigError;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/** A setting that is named and says nothing: whoever wrote it meant something, and must not learn later that it was not heard. */
final class Blank {
    private static final List<ConfigurationPropertyName> OURS = List.of(
            ConfigurationPropertyName.of("drumbeat"),
            ConfigurationPropertyName.of("spring.datasource"),
            ConfigurationPropertyName.of("server"),
            ConfigurationPropertyName.of("management"));

    /** In a file these may stand above settings that are all commented out. */
    private static final Set<String> HEADINGS = Set.of(
            "drumbeat",
            "drumbeat.company",
            "drumbeat.announce",
            "drumbeat.delivery",
            "drumbeat.runs",
            "drumbeat.recorder",
            "drumbeat.redis",
            "drumbeat.feishu",
            "drumbeat.dingtalk",
            "spring.datasource",
            "server",
            "management",
            "management.server");

    private Blank() {}

    /** The sentence about one of them, if there is any. */
    static Optional<ConfigError> in(Environment environment) {
        for (var source : ConfigurationPropertySources.get(environment)) {
            var found = in(source);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ConfigError> in(ConfigurationPropertySource source) {
        return source instanceof IterableConfigurationPropertySource names
                ? names.stream()
                        .filter(name -> OURS.stream().anyMatch(ours -> ours.isAncestorOf(name)))
                        .filter(name -> !HEADINGS.contains(name.toString()))
                        .filter(name -> isBlank(source, name))
                        .findFirst()
                        .map(name -> error(source, name))
                : Optional.empty();
    }

    private static boolean isBlank(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        var property = source.getConfigurationProperty(name);
        return property != null
                && property.getValue() instanceof CharSequence text
                && text.toString().isBlank();
    }

    private static ConfigError error(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        var place = Written.of(name.toString(), source.getConfigurationProperty(name))
                .place();
        var what = place.startsWith("环境变量") || place.startsWith("启动参数") ? place : "%s：%s".formatted(place, name);
        return new ConfigError(
                "%s 是空的，用不了；应写上值，不用它就把它去掉。 (it is empty: give it a value or take it out)".formatted(what));
    }
}
