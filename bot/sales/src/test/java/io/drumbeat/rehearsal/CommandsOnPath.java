package io.drumbeat.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * Finds every command, once for all tests of a run; beside an adapter's tests its wiring is on the path too, and
 * commands need none of it.
 */
final class CommandsOnPath {
    private static final Map<String, Class<?>> FOUND = scan();

    private CommandsOnPath() {}

    static void into(BeanDefinitionRegistry beans) {
        // what was found declares no beans of its own, so nobody needs to look into each of them for some
        if (beans.containsBeanDefinition(AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME)) {
            beans.removeBeanDefinition(AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME);
        }
        FOUND.forEach((name, type) -> beans.registerBeanDefinition(name, new RootBeanDefinition(type)));
    }

    private static Map<String, Class<?>> scan() {
        var registry = new SimpleBeanDefinitionRegistry();
        var scanner = new ClassPathBeanDefinitionScanner(registry);
        scanner.setIncludeAnnotationConfig(false);
        scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
        scanner.scan("io.drumbeat");
        var found = new LinkedHashMap<String, Class<?>>();
        for (var name : registry.getBeanDefinitionNames()) {
            found.put(name, type(registry.getBeanDefinition(name)));
        }
        return found;
    }

    private static Class<?> type(BeanDefinition definition) {
        return ClassUtils.resolveClassName(definition.getBeanClassName(), CommandsOnPath.class.getClassLoader());
    }
}
