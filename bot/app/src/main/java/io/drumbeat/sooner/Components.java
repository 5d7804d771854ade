package io.drumbeat.sooner;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Indexed;

/**
 * Which classes Spring finds when it looks through the packages of the bot, written where it looks first, so that a start reads
 * these and not every class there is.
 */
final class Components {
    static final String PLACE = "META-INF/spring.components";

    private static final String KIND = ".class";
    private final String where;
    private final ClassLoader loader;
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final StringBuilder lines = new StringBuilder();

    /**
     * @param where the folder that all packages to be looked through lie in
     * @param loader knows the annotations
     */
    Components(String where, ClassLoader loader) {
        this.where = where;
        this.loader = loader;
    }

    /** Looks through one more jar, if it has anything of the bot. */
    void in(JarFile jar) throws IOException {
        for (var entry : jar.stream().toList()) {
            if (entry.getName().startsWith(where)) {
                try (var content = jar.getInputStream(entry)) {
                    look(entry.getName(), content.readAllBytes());
                }
            }
        }
    }

    /** @param name of the file in its jar; whatever is no class is passed over */
    void look(String name, byte[] content) {
        if (name.startsWith(where) && name.endsWith(KIND)) {
            var of = kindsOf(content);
            if (!of.isEmpty()) {
                lines.append(name.substring(0, name.length() - KIND.length()).replace('/', '.'))
                        .append('=')
                        .append(String.join(",", of))
                        .append('\n');
            }
        }
    }

    private Set<String> kindsOf(byte[] content) {
        var of = new TreeSet<String>();
        ClassFile.of()
                .parse(content)
                .findAttribute(Attributes.runtimeVisibleAnnotations())
                .ifPresent(all -> all.annotations()
                        .forEach(one -> of.addAll(kinds.computeIfAbsent(
                                one.className().stringValue(), name -> kinds(ClassDesc.ofDescriptor(name))))));
        return of;
    }

    private Set<String> kinds(ClassDesc annotation) {
        try {
            var name = annotation.packageName() + "." + annotation.displayName();
            return kinds(Class.forName(name, false, loader)).collect(Collectors.toSet());
        } catch (ClassNotFoundException | LinkageError onlyForTheCompiler) {
            return Set.of();
        }
    }

    /** An annotation and those that it carries itself, as far as Spring looks for what bears them. */
    private static Stream<String> kinds(Class<?> annotation) {
        var carried = Arrays.stream(annotation.getAnnotations())
                .<Class<?>>map(Annotation::annotationType)
                .filter(other -> !other.getPackageName().startsWith("java.lang"))
                .flatMap(Components::kinds);
        return annotation.isAnnotationPresent(Indexed.class)
                ? Stream.concat(Stream.of(annotation.getName()), carried)
                : carried;
    }

    /** As Spring reads it. */
    byte[] written() {
        return lines.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
