package io.drumbeat.sooner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandLineTests {
    private static final Path JAVA = Path.of("/usr/bin/java");

    private static CommandLine started(String... words) {
        return CommandLine.read(JAVA, String.join("\0", words) + "\0").orElseThrow();
    }

    @Test
    void optionsAndArgumentsStayWhereTheyWere() {
        var started = started("java", "-Xmx1g", "-jar", "drumbeat.jar", "--server.port=1", "");
        assertThat(started.jar()).isEqualTo(Path.of("drumbeat.jar"));
        assertThat(started.with(List.of("-Dmore=1"), Path.of("small.jar")))
                .containsExactly("/usr/bin/java", "-Xmx1g", "-Dmore=1", "-jar", "small.jar", "--server.port=1", "");
    }

    @Test
    void whatWasNotStartedAsOneJarIsLeftAlone() {
        assertThat(CommandLine.read(JAVA, "java\0-cp\0classes\0io.drumbeat.Drumbeat\0"))
                .isEmpty();
        assertThat(CommandLine.read(JAVA, "java\0@options\0")).isEmpty();
    }

    @Test
    void whoeverKeepsNotesOfClassesAlreadyIsLeftAlone() {
        assertThat(started("java", "-XX:AOTCache=a.aot", "-jar", "a.jar").goesItsOwnWay(Stream.of()))
                .isTrue();
        assertThat(started("java", "-jar", "a.jar").goesItsOwnWay(Stream.of("-Xmx1g -XX:SharedArchiveFile=a.jsa")))
                .isTrue();
        assertThat(started("java", "-Xmx1g", "-jar", "a.jar").goesItsOwnWay(Stream.of("-Xss1m")))
                .isFalse();
    }
}
