package io.drumbeat.app;

import io.drumbeat.console.ConsoleOn;
import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** While nobody but the console speaks to the bot, only this machine can reach it; platforms need it open. */
@Component
final class LocalDoor implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {
    private final Environment settings;

    LocalDoor(Environment settings) {
        this.settings = settings;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        if (ConsoleOn.isAlone(settings)
                && settings.getProperty("server.address", "").isBlank()) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }

    /** After Boot's own, which would set the address back. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
