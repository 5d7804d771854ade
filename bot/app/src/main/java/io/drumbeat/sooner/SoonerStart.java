package io.drumbeat.sooner;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Started as the one jar, the bot unpacks it into the data folder and goes on from there in the same process, the first time
 * taking notes of its classes, afterwards with those notes. Where anything of that cannot be, it starts as it is.
 */
public final class SoonerStart {
    private SoonerStart() {}

    /** Comes back only if this process is the one that runs the bot. */
    public static void ofTheJar() {
        try {
            var started = CommandLine.ofThisProcess();
            if (started.isPresent() && isWanted(started.get())) {
                SameProcess.becomes(sooner(started.get()));
            }
        } catch (IOException | RuntimeException hindered) {
            // not before: whoever goes on in the unpacked jar has no use for a log here
            LoggerFactory.getLogger(SoonerStart.class).warn("这次从 jar 里直接启动，会慢一些", hindered);
        }
    }

    private static boolean isWanted(CommandLine started) throws IOException {
        var elsewhere = Stream.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
                .map(System::getenv)
                .filter(Objects::nonNull);
        return !isOff(System.getenv("DRUMBEAT_SOONER"))
                && !started.goesItsOwnWay(elsewhere)
                && Files.isDirectory(told("DRUMBEAT_COMPANY_FILES").orElse(Path.of("config")))
                && UnpackedJar.isPacked(started.jar());
    }

    private static boolean isOff(@Nullable String said) {
        return said != null && List.of("off", "false").contains(said.strip().toLowerCase(Locale.ROOT));
    }

    private static List<String> sooner(CommandLine started) throws IOException {
        var home = told("DRUMBEAT_DATA").orElse(Path.of("data")).resolve("start");
        var unpacked = UnpackedJar.of(started.jar(), home, name(started));
        return started.with(new Notes(unpacked.folder()).options(), unpacked.jar());
    }

    /** The notes hold for this jar, this Java and these options only. */
    private static String name(CommandLine started) throws IOException {
        var jar = started.jar().toRealPath();
        var which = Stream.of(
                        jar,
                        Files.size(jar),
                        Files.getLastModifiedTime(jar),
                        started.java(),
                        Runtime.version(),
                        started.options())
                .map(Object::toString)
                .toList();
        return UUID.nameUUIDFromBytes(String.join("\n", which).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static Optional<Path> told(String setting) {
        return Optional.ofNullable(System.getenv(setting)).map(Path::of);
    }
}
