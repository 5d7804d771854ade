package io.drumbeat.sooner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.index.CandidateComponentsIndexLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

class UnpackedJarTests {
    @TempDir
    Path home;

    private Path packed;

    @BeforeEach
    void pack() throws IOException {
        packed = jar(
                "packed.jar",
                Map.of(
                        "META-INF/MANIFEST.MF", """
                                Manifest-Version: 1.0
                                Main-Class: org.example.Packing
                                Start-Class: io.drumbeat.Drumbeat
                                Implementation-Version: 7
                                Spring-Boot-Lib: BOOT-INF/lib/

                                """,
                        "META-INF/spring.factories", "factories",
                        "META-INF/services/java.nio.file.spi.FileSystemProvider", "of.the.Packing",
                        "org/example/Packing.class", "packing",
                        "BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/b.jar\"\n- \"BOOT-INF/lib/a.jar\"\n",
                        "BOOT-INF/lib/a.jar",
                                Files.readString(jar("a.jar", Map.of("who", "a")), StandardCharsets.ISO_8859_1),
                        "BOOT-INF/lib/b.jar",
                                Files.readString(jar("b.jar", Map.of("who", "b")), StandardCharsets.ISO_8859_1),
                        "BOOT-INF/classes/io/", "",
                        "BOOT-INF/classes/io/mine", "mine"));
    }

    private Path jar(String name, Map<String, String> entries) throws IOException {
        var file = home.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return file;
    }

    private UnpackedJar unpacked(String name) throws IOException {
        return UnpackedJar.of(packed, home.resolve("start"), name);
    }

    @Test
    void everythingIsFoundInTheOrderOfTheOneJar() throws IOException {
        var small = unpacked("one").jar();
        try (var loader = new URLClassLoader(new URL[] {small.toUri().toURL()}, null)) {
            assertThat(loader.findResource("who")).asString().contains("b.jar");
            assertThat(loader.findResource("io/")).asString().contains("drumbeat.jar");
            assertThat(loader.findResource("io/mine")).isNotNull();
            assertThat(loader.findResource("META-INF/spring.factories")).isNotNull();
            assertThat(loader.findResource("META-INF/services/java.nio.file.spi.FileSystemProvider"))
                    .isNull();
            assertThat(loader.findResource("org/example/Packing.class")).isNull();
        }
    }

    @Test
    void itStartsTheSameProgram() throws IOException {
        try (var small = new JarFile(unpacked("one").jar().toFile())) {
            var about = small.getManifest().getMainAttributes();
            assertThat(about.getValue("Main-Class")).isEqualTo("io.drumbeat.Drumbeat");
            assertThat(about.getValue("Implementation-Version")).isEqualTo("7");
            assertThat(about.getValue("Spring-Boot-Lib")).isNull();
        }
        assertThat(UnpackedJar.isPacked(packed)).isTrue();
        assertThat(UnpackedJar.isPacked(unpacked("one").jar())).isFalse();
    }

    @Test
    void onlyTheNewestIsKept() throws IOException {
        var before = unpacked("one");
        assertThat(unpacked("one").jar()).isRegularFile();
        assertThat(unpacked("another").jar()).isRegularFile();
        assertThat(before.folder()).doesNotExist();
    }

    /** Both ways to what Spring finds: by reading every class, and where the unpacked jar says it. */
    @Test
    void springFindsTheSameWithoutReadingEveryClass() throws IOException {
        var components = new Components("io/drumbeat/", getClass().getClassLoader());
        for (var place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var classes = Path.of(place);
            if (Files.isDirectory(classes)) {
                lookIn(classes, components);
            } else if (classes.getFileName().toString().startsWith("drumbeat-")) {
                try (var jar = new JarFile(classes.toFile())) {
                    components.in(jar);
                }
            }
        }
        Files.createDirectories(home.resolve("META-INF"));
        Files.write(home.resolve(Components.PLACE), components.written());
        var all = getClass().getClassLoader();
        try (var told = new URLClassLoader(new URL[] {home.toUri().toURL()}, all)) {
            assertThat(CandidateComponentsIndexLoader.loadIndex(told)).isNotNull();
            for (var kind : List.of(Component.class, ConfigurationProperties.class)) {
                assertThat(names(kind, told)).isNotEmpty().containsExactlyElementsOf(names(kind, all));
            }
        }
    }

    private static void lookIn(Path classes, Components components) throws IOException {
        try (var all = Files.walk(classes)) {
            for (var one : all.filter(Files::isRegularFile).toList()) {
                components.look(classes.relativize(one).toString(), Files.readAllBytes(one));
            }
        }
    }

    private static Set<String> names(Class<? extends Annotation> kind, ClassLoader loader) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false, new StandardEnvironment());
        scanner.setResourceLoader(new PathMatchingResourcePatternResolver(loader));
        scanner.addIncludeFilter(new AnnotationTypeFilter(kind));
        return scanner.findCandidateComponents("io.drumbeat").stream()
                .map(BeanDefinition::getBeanClassName)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
