package io.drumbeat.console.api;

import io.drumbeat.console.ConsoleOn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Marks a controller of the HTTP door; its paths are below {@code /console/api}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RestController
@RequestMapping("/console/api")
@Conditional(ConsoleOn.class)
@interface ConsoleApi {}
