package io.drumbeat.rating;

import io.drumbeat.console.ConsoleOn;
import io.drumbeat.kept.Settings;
import io.drumbeat.satisfaction.RatingLinks;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where customers reach us. */
@Configuration(proxyBeanMethods = false)
class RatingConfiguration {
    private static final String KEY = "rating.key";
    private static final int KEY_BYTES = 32;

    /** Sealed with a key that is made once and that all instances share; tried on this machine where no address is set. */
    @Bean
    RatingLinks ratingLinks(Settings settings, Environment environment) {
        var address = environment.getProperty("drumbeat.public-url", "");
        var here = "http://127.0.0.1:" + environment.getProperty("server.port", "8080");
        if (settings.get(KEY).isEmpty()) {
            var key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            settings.put(KEY, Base64.getEncoder().encodeToString(key));
        }
        return new RatingLinks(
                Base64.getDecoder().decode(settings.get(KEY).orElseThrow()),
                address.isBlank()
                        ? ConsoleOn.isAlone(environment) ? here : ""
                        : address.strip().replaceAll("/+$", ""));
    }
}
