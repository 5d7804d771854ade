package io.drumbeat;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the bot: {@code mvn spring-boot:run} at the root, or this class. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Drumbeat {
    /** Run by the command line; what keeps it from starting is said in one sentence and exit code 1. */
    public static void main(String[] args) {
        SpringApplication.run(Drumbeat.class, args);
    }
}
