package io.drumbeat.console;

import io.drumbeat.config.ConfigError;
import java.util.Locale;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the console is there: as {@code drumbeat.console} says, else only while no platform is configured. */
public final class ConsoleOn implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isOn(context.getEnvironment());
    }

    /** @throws ConfigError if the setting is neither on nor off */
    static boolean isOn(Environment settings) {
        var setting = settings.getProperty("drumbeat.console", "").strip();
        return switch (setting.toLowerCase(Locale.ROOT)) {
            // YAML reads a bare on and off as true and false
            case "on", "true" -> true;
            case "off", "false" -> false;
            case "" -> noPlatform(settings);
            default -> throw new ConfigError("设置 drumbeat.console 是 \"%s\"；应是 on 或 off".formatted(setting));
        };
    }

    /** Whether the console is on and no platform needs to reach the bot from outside. */
    public static boolean isAlone(Environment settings) {
        return isOn(settings) && noPlatform(settings);
    }

    private static boolean noPlatform(Environment settings) {
        return isBlank(settings, "drumbeat.feishu.app-id") && isBlank(settings, "drumbeat.dingtalk.client-id");
    }

    private static boolean isBlank(Environment settings, String name) {
        return settings.getProperty(name, "").isBlank();
    }
}
