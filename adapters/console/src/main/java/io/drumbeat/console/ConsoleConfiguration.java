package io.drumbeat.console;

import io.drumbeat.delivery.Channel;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Everything of the console, or nothing of it when it is off. */
@Configuration(proxyBeanMethods = false)
@Conditional(ConsoleOn.class)
@ComponentScan({"io.drumbeat.console.api", "io.drumbeat.console.reading", "io.drumbeat.console.page"})
public class ConsoleConfiguration {
    /** Last, since it reaches everybody: who has a real platform is spoken to there. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    Channel consoleChannel() {
        return new ConsoleChannel();
    }

    /** A file that is dropped is read whole before the next row is asked for. */
    @Bean
    MultipartConfigElement droppedFiles() {
        var most = DataSize.ofMegabytes(20);
        var limits = new MultipartConfigFactory();
        limits.setMaxFileSize(most);
        limits.setMaxRequestSize(DataSize.ofMegabytes(21));
        return limits.createMultipartConfig();
    }

    @Bean
    FilterRegistrationBean<LocalOnly> localOnly(Environment settings) {
        var filter = new FilterRegistrationBean<>(new LocalOnly(Password.of(settings)));
        // the container matches these after decoding and normalising, so no spelling of a path gets around them
        filter.addUrlPatterns("", "/", "/console/*", "/webjars/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
