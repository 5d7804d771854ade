package io.drumbeat.setting;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.Environment;

/**
 * A setting as somebody wrote it.
 *
 * @param place where it stands, such as {@code config/application.yml 第 5 行}
 * @param value what it says; never of a secret
 */
record Written(String place, String value) {
    private static final int LONGEST = 80;

    /** A setting that was found wrong while it was read. */
    static Written of(String name, @Nullable ConfigurationProperty property) {
        return property == null
                ? new Written("config/application.yml", "…")
                : new Written(place(property.getOrigin(), name), shown(name, String.valueOf(property.getValue())));
    }

    /** The one that counts, if it is written anywhere. */
    static Optional<Written> find(Environment environment, String name) {
        var wanted = ConfigurationPropertyName.of(name);
        for (var source : ConfigurationPropertySources.get(environment)) {
            var property = source.getConfigurationProperty(wanted);
            if (property != null) {
                return Optional.of(of(name, property));
            }
        }
        return Optional.empty();
    }

    private static String place(@Nullable Origin origin, String name) {
        return switch (origin) {
            case SystemEnvironmentOrigin variable -> "环境变量 " + variable.getProperty();
            case TextResourceOrigin text
            when text.getLocation() != null && text.getResource() != null ->
                "%s 第 %d 行"
                        .formatted(
                                file(text.getResource().getDescription()),
                                text.getLocation().getLine() + 1);
            case PropertySourceOrigin source
            when source.getPropertySource().getName().equals("commandLineArgs") -> "启动参数 --" + name;
            case PropertySourceOrigin source
            when source.getPropertySource().getName().equals("systemProperties") -> "启动参数 -D" + name;
            case PropertySourceOrigin source
            when source.getOrigin() != null && !source.equals(source.getOrigin()) -> place(source.getOrigin(), name);
            case null, default -> "config/application.yml 或环境变量";
        };
    }

    /** From {@code file [config/application.yml]}. */
    private static String file(String description) {
        var open = description.indexOf('[');
        var end = description.indexOf(']', open);
        return open < 0 || end < 0
                ? description
                : description.substring(open + 1, end).replaceFirst("^file:", "");
    }

    static String shown(String name, String value) {
        if (name.toLowerCase(Locale.ROOT).matches(".*(password|secret|token|key|credential).*")) {
            return "***";
        }
        var plain = value.replaceAll("//[^/@\\s]*@", "//***@")
                .replaceAll("[?].*", "?…")
                .replaceAll("\\p{Cntrl}", " ");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
