package io.drumbeat.setting;

import io.drumbeat.config.ConfigError;
import io.drumbeat.config.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.core.env.Environment;

/**
 * Settings of a name that nobody knows: whoever wrote a secret or a mode so would learn too late that it was not heard. In a
 * file of the company's that is an error; the environment belongs to others too, so there it is one where a setting of the
 * bot's was meant, and else a warning.
 */
final class Misnamed {
    private static final Logger log = LoggerFactory.getLogger(Misnamed.class);
    private static final String ROOT = "drumbeat";
    private static final Set<ConfigurationPropertyName> KNOWN = EverySetting.ALL.keySet().stream()
            .map(ConfigurationPropertyName::of)
            .collect(Collectors.toUnmodifiableSet());

    /** As operators write them, and as the framework does. */
    private static final Set<String> VARIABLES = EverySetting.ALL.keySet().stream()
            .flatMap(name -> Stream.of(Whereabouts.variable(name), Whereabouts.variable(name.replace("-", ""))))
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> WRITTEN =
            EverySetting.ALL.keySet().stream().map(Whereabouts::variable).toList();

    /** Set in every container beside a service of this name, as {@code DRUMBEAT_SERVICE_HOST} and {@code DRUMBEAT_PORT}. */
    private static final Pattern OF_A_CLUSTER =
            Pattern.compile(".*_SERVICE_(HOST|PORT(_\\w+)?)|.*_PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?");

    private Misnamed() {}

    /** @throws ConfigError naming one that was meant for the bot, and what it is called */
    static void check(Environment environment) {
        for (var source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names) {
                names.stream().forEach(name -> check(source, name));
            }
        }
    }

    private static void check(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        var property = name.isEmpty() ? null : source.getConfigurationProperty(name);
        if (property == null) {
            return;
        }
        var variable = variable(property.getOrigin());
        var value = String.valueOf(property.getValue());
        if (variable != null) {
            check(variable, value);
        } else if (!KNOWN.contains(name) && !isHeading(name, value)) {
            var near = near(name.toString(), EverySetting.ALL.keySet(), ".");
            var ours = isBelow(ROOT, name.toString(), ".");
            if (near != null || (ours && !isOfTheMachine(property.getOrigin()))) {
                throw error(Written.of(name.toString(), property).place(), name.toString(), near);
            }
        }
    }

    private static @Nullable String variable(@Nullable Origin origin) {
        return switch (origin) {
            case SystemEnvironmentOrigin from -> from.getProperty().toUpperCase(Locale.ROOT);
            case PropertySourceOrigin source
            when source.getOrigin() != null && !source.equals(source.getOrigin()) -> variable(source.getOrigin());
            case null, default -> null;
        };
    }

    private static void check(String variable, String value) {
        if (VARIABLES.contains(variable) || isOfCluster(variable, value)) {
            return;
        }
        var near = near(variable, WRITTEN, "_");
        var place = "环境变量 " + variable;
        var sure = near == null ? groups().anyMatch(group -> isBelow(group, variable, "_")) : isOurs(near);
        if (sure) {
            throw error(place, variable, near);
        }
        if (near != null || isBelow(ROOT.toUpperCase(Locale.ROOT), variable, "_")) {
            log.warn(error(place, variable, near).getMessage());
        }
    }

    /** Ports and addresses of a server are many programs' variables. */
    private static boolean isOurs(String variable) {
        return variable.startsWith("DRUMBEAT_") || variable.startsWith("SPRING_DATASOURCE_");
    }

    private static boolean isOfCluster(String variable, String value) {
        return OF_A_CLUSTER.matcher(variable).matches()
                || (variable.endsWith("_PORT") && value.matches("(tcp|udp|sctp)://.*"));
    }

    /** What is given to the whole Java process, by others too. */
    private static boolean isOfTheMachine(@Nullable Origin origin) {
        return origin instanceof PropertySourceOrigin source
                && source.getPropertySource().getName().equals("systemProperties");
    }

    /** In a file it may stand above settings that are all commented out. */
    private static boolean isHeading(ConfigurationPropertyName name, String value) {
        return value.isBlank() && KNOWN.stream().anyMatch(name::isAncestorOf);
    }

    private static boolean isBelow(String group, String name, String between) {
        return name.startsWith(group + between);
    }

    private static Stream<String> groups() {
        return EverySetting.ALL.keySet().stream()
                .filter(name -> name.startsWith(ROOT) && name.indexOf('.') != name.lastIndexOf('.'))
                .map(name -> Whereabouts.variable(name.substring(0, name.lastIndexOf('.'))))
                .distinct();
    }

    /**
     * The setting that was meant: one of the bot's where the name begins nearly as they do, one of the framework's only where all
     * but its last word is right, since others have settings beside it.
     */
    private static @Nullable String near(String name, Collection<String> all, String between) {
        var found = Spelling.nearest(name, all).orElse(null);
        var parent = name.lastIndexOf(between);
        if (found == null || isBelow(ROOT, found.toLowerCase(Locale.ROOT), between)) {
            return found;
        }
        var siblings = all.stream()
                .filter(other ->
                        other.lastIndexOf(between) == parent && other.startsWith(name.substring(0, parent + 1)))
                .map(other -> other.substring(parent + 1))
                .toList();
        return Spelling.nearest(name.substring(parent + 1), siblings)
                .map(last -> name.substring(0, parent + 1) + last)
                .orElse(null);
    }

    private static ConfigError error(String place, String name, @Nullable String near) {
        var meant = near == null ? "" : "；是不是 %s？".formatted(near);
        var english = near == null ? "no setting goes by this name" : "did you mean %s?".formatted(near);
        return new ConfigError("%s：没有叫 %s 的设置%s写错名字的设置不起作用，请改对或去掉；叫什么见 README 和 docs/operations.md。 (%s)"
                .formatted(place, name, meant.isEmpty() ? "，" : meant, english));
    }
}
