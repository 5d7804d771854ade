package io.drumbeat.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Starts the console on a free port of a real Tomcat. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = RehearsedApp.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "drumbeat.console-heartbeat=100ms",
            "spring.main.banner-mode=off",
            // as the program has it: files are read by whoever takes them
            "spring.servlet.multipart.enabled=false"
        })
public @interface DoorTest {}
