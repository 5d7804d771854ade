package io.drumbeat.console;

import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.people.People;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The console with a rehearsed bot behind it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ConsoleConfiguration.class)
public class RehearsedApp {
    @Bean
    MessageFeed feed() {
        return new MessageFeed();
    }

    @Bean
    RehearsedBot bot(MessageFeed feed) {
        return new RehearsedBot(feed);
    }

    @Bean
    RehearsedClock clock(RehearsedBot bot) {
        return new RehearsedClock(bot);
    }

    @Bean
    Supplier<People> people() {
        return SampleCompany::people;
    }
}
