package io.drumbeat.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line that starts Java once more, as cheaply as can be: what the first such process has loaded and linked is
 * recorded when it ends, and the others take it from there. That needs a class path of jars only, so folders are packed.
 */
final class ChildJava {
    private static final Path FOLDER = Path.of("target/child-java").toAbsolutePath();
    private static final Path RECORDED = FOLDER.resolve("loaded.aot");
    private static final String CLASS_PATH = classPath();
    private static final AtomicBoolean isRecording = new AtomicBoolean();

    private ChildJava() {}

    static List<String> running(String mainClass) {
        return Stream.of(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xlog:disable",
                                "-Xlog:all=error:stderr"),
                        recorded(),
                        Stream.of(
                                "--enable-native-access=ALL-UNNAMED",
                                "-Ddrumbeat.learned="
                                        + System.getProperty(
                                                "drumbeat.learned",
                                                FOLDER.resolve("learned").toString()),
                                "-cp",
                                CLASS_PATH,
                                mainClass))
                .flatMap(options -> options)
                .toList();
    }

    /** The first writes it when it ends; as long as that is not done, and where it cannot be, others start without. */
    private static Stream<String> recorded() {
        if (isRecording.compareAndSet(false, true)) {
            return Stream.of("-XX:AOTCacheOutput=" + RECORDED);
        }
        return Files.exists(RECORDED) ? Stream.of("-XX:AOTCache=" + RECORDED) : Stream.of();
    }

    /** The one of the tests, without the tests. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .filter(place -> !place.endsWith("test-classes") && !place.endsWith(".mvn/tests"))
                .map(place -> Files.isDirectory(place) ? packed(place) : place)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path packed(Path folder) {
        try {
            Files.createDirectories(FOLDER);
            Files.deleteIfExists(RECORDED);
            var jar = FOLDER.resolve("%08x.jar".formatted(folder.hashCode()));
            var packing = ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", folder.toString(), ".");
            if (packing != 0) {
                throw new IllegalStateException(folder + " cannot be packed");
            }
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
