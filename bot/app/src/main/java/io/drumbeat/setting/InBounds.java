package io.drumbeat.setting;

import io.drumbeat.config.ConfigError;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Looks at every setting before anything is started: names that nobody knows, values that are none, what is only of use
 * together.
 */
public final class InBounds implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** What is told of a platform says nothing unless its app is named: by that a platform is switched on. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "drumbeat.feishu.app-id",
            List.of("app-secret", "encrypt-key", "verification-token"),
            "drumbeat.dingtalk.client-id",
            List.of("client-secret", "robot-code", "card-api-secret", "event-token", "event-aes-key"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    /** @throws ConfigError about the first that is wrong */
    static void check(Environment environment) {
        Blank.in(environment).ifPresent(blank -> {
            throw blank;
        });
        Misnamed.check(environment);
        EverySetting.ALL.forEach((name, shape) -> check(environment, name, shape));
        addressOfItsOwn(environment);
        NEEDED.forEach((id, others) -> others.forEach(other -> notWithout(environment, id, other)));
    }

    private static void check(Environment environment, String name, Shape shape) {
        var text = said(environment, name);
        if (!text.isEmpty() && !shape.fits().test(text)) {
            throw wrong(environment, name, shape.expected());
        }
    }

    private static String said(Environment environment, String name) {
        return environment.getProperty(name, "").strip();
    }

    private static void addressOfItsOwn(Environment environment) {
        var address = "management.server.address";
        if (!said(environment, address).isEmpty()
                && said(environment, "management.server.port").isEmpty()) {
            throw wrong(
                    environment,
                    address,
                    new Expected("和 MANAGEMENT_SERVER_PORT 一起设的，只设它没有用", "set together with MANAGEMENT_SERVER_PORT"));
        }
    }

    private static void notWithout(Environment environment, String id, String other) {
        var name = id.substring(0, id.lastIndexOf('.') + 1) + other;
        if (said(environment, id).isEmpty() && !said(environment, name).isEmpty()) {
            throw wrong(
                    environment,
                    name,
                    new Expected(
                            "和 %s 一起设的，没有它这个平台不会接上".formatted(Whereabouts.variable(id)),
                            "set together with " + Whereabouts.variable(id)));
        }
    }

    private static ConfigError wrong(Environment environment, String name, Expected expected) {
        var written = Written.find(environment, name).orElseThrow();
        return new ConfigError(WrongValue.sentence(name, written, expected));
    }
}
