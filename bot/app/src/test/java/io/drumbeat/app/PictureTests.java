package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The picture in {@code docs/architecture.md} is the build's. */
class PictureTests {
    private static final Path ROOT = HouseRulesTests.ROOT;
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile("<artifactId>drumbeat-(\\w+)</artifactId>");

    @Test
    void everyArrowOfTheBuildIsInThePictureAndNoOther() throws IOException {
        var drawn = Files.readString(ROOT.resolve("docs/architecture.md"))
                .lines()
                .map(String::strip)
                .filter(line -> line.contains(" --> "))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(drawn).isEqualTo(built());
    }

    private static Set<String> built() throws IOException {
        var arrows = new TreeSet<String>();
        for (var pom : poms()) {
            var room = pom.getParent().getFileName();
            var dependencies = DEPENDENCY.matcher(Files.readString(pom));
            while (dependencies.find()) {
                var dependency = dependencies.group(1);
                var ours = OURS.matcher(dependency);
                if (ours.find() && !dependency.contains("<scope>test</scope>")) {
                    arrows.add(room + " --> " + ours.group(1));
                }
            }
        }
        return arrows;
    }

    private static Iterable<Path> poms() throws IOException {
        try (var bot = Files.list(ROOT.resolve("bot"));
                var adapters = Files.list(ROOT.resolve("adapters"))) {
            return Stream.of(bot, adapters, Stream.of(ROOT.resolve("schedules")))
                    .flatMap(each -> each)
                    .map(room -> room.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList();
        }
    }
}
