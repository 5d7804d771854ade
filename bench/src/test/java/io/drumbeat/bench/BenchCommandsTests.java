package io.drumbeat.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the docs say how to measure, started once as it stands there, only smaller. */
class BenchCommandsTests {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern COMMAND = Pattern.compile("mvn [^`\\n]*-Dbench=([\\w.]+)[^`\\n]*");
    private static final Pattern MAIN = Pattern.compile("public static void main\\(");
    /** Compiled it is by now, and while tests run their classes had better stay. */
    private static final List<String> AS_IT_IS = List.of("-Dmaven.main.skip=true", "-Dmaven.test.skip=true");

    private static final Map<String, String> SMALL = Map.ofEntries(
            Map.entry("cards", "20"),
            Map.entry("days", "clean"),
            Map.entry("reps", "12"),
            Map.entry("customers", "100"),
            Map.entry("facts", "2000"),
            Map.entry("team", "5"),
            Map.entry("rounds", "1"),
            Map.entry("seconds", "2"),
            Map.entry("rate", "5"),
            Map.entry("persons", "3"),
            Map.entry("kills", "1"),
            Map.entry("heap", "512m"));

    @Test
    void everyMeasurementIsNamedInTheReadme() throws IOException {
        var named = new TreeSet<String>();
        commands().forEach(command -> named.add(command.replaceFirst(".*-Dbench=([\\w.]+).*", "$1")));
        assertThat(named).containsExactlyElementsOf(new TreeSet<>(measurements()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    @EnabledIfSystemProperty(named = "drumbeat.full", matches = "true")
    void itRuns(String command, @TempDir Path data) throws IOException, InterruptedException {
        var log = data.resolve("said.log");
        var words = new ArrayList<>(List.of(command.strip().split("\\s+")));
        SMALL.forEach((name, value) -> words.add("-D%s=%s".formatted(name, value)));
        words.add("-Ddata=" + data.resolve("data"));
        words.addAll(AS_IT_IS);
        var maven = new ProcessBuilder(words)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var ended = maven.waitFor(10, TimeUnit.MINUTES);
        maven.destroy();
        assertThat(ended).describedAs(Files.readString(log)).isTrue();
        assertThat(maven.exitValue()).describedAs(Files.readString(log)).isZero();
        assertThat(Files.readString(log)).contains("INFO").doesNotContain("NOT each once");
    }

    private static List<String> commands() throws IOException {
        var commands = new ArrayList<String>();
        for (var page : files(ROOT.resolve("docs"), ".md", ROOT.resolve("README.md"))) {
            var found = COMMAND.matcher(Files.readString(page));
            while (found.find()) {
                commands.add(found.group());
            }
        }
        return commands;
    }

    private static List<String> measurements() throws IOException {
        var sources = Path.of("src/main/java");
        var measurements = new ArrayList<String>();
        for (var file : files(sources, ".java")) {
            if (MAIN.matcher(Files.readString(file)).find()) {
                measurements.add(
                        sources.relativize(file).toString().replace(".java", "").replace('/', '.'));
            }
        }
        return measurements;
    }

    private static List<Path> files(Path folder, String ending, Path... others) throws IOException {
        try (var walk = Files.walk(folder)) {
            return Stream.concat(Stream.of(others), walk.filter(file -> file.toString()
                            .endsWith(ending)))
                    .toList();
        }
    }
}
