package io.drumbeat.rehearsal;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Finds every command; beside an adapter's tests its wiring is on the path too, and commands need none of it. */
final class CommandsOnPath {
    private CommandsOnPath() {}

    static void into(BeanDefinitionRegistry beans) {
        var scanner = new ClassPathBeanDefinitionScanner(beans);
        scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
        scanner.scan("io.drumbeat");
    }
}
