package io.drumbeat.console.api;

import java.util.function.IntSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets a test see how many pages are listening. */
@Configuration(proxyBeanMethods = false)
class OpenLines {
    @Bean
    IntSupplier listening(EventsController events) {
        return events::openLines;
    }
}
