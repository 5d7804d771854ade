package io.drumbeat.console;

import io.drumbeat.delivery.Channel;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** Everything of the console, or nothing of it when it is off. */
@Configuration(proxyBeanMethods = false)
@Conditional(ConsoleOn.class)
@Import(Page.class)
@ComponentScan("io.drumbeat.console.api")
public class ConsoleConfiguration {
    @Bean
    Channel consoleChannel() {
        return new ConsoleChannel();
    }

    @Bean
    FilterRegistrationBean<LocalOnly> localOnly() {
        var filter = new FilterRegistrationBean<>(new LocalOnly());
        // the container matches these after decoding and normalising, so no spelling of a path gets around them
        filter.addUrlPatterns("", "/", "/console/*", "/webjars/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
