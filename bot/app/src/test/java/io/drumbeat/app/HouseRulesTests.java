package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Rules about the files themselves. */
class HouseRulesTests {
    private static final int LONGEST = 250;
    private static final int LONGEST_METHOD = 30;
    private static final int MOST_PARAMETERS = 5;
    private static final int MOST_FILES = 12;
    static final Path ROOT = root();

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("bot/core")) ? here : here.getParent().getParent();
    }

    private static List<Path> files(Predicate<Path> which) {
        var found = new ArrayList<Path>();
        for (var room : List.of("bot", "adapters", "schedules", "bench")) {
            if (!Files.exists(ROOT.resolve(room))) {
                continue;
            }
            try {
                SourceFiles.below(ROOT.resolve(room)).stream().filter(which).forEach(found::add);
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return found;
    }

    @Test
    void noFileIsLongerThanTwoHundredAndFiftyLines() throws IOException {
        var tooLong = new TreeMap<Path, Long>();
        for (var file : files(p -> p.toString().endsWith(".java"))) {
            try (var lines = Files.lines(file)) {
                var count = lines.count();
                if (count > LONGEST) {
                    tooLong.put(ROOT.relativize(file), count);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noMethodIsLongerThanThirtyLines() throws IOException {
        assertThat(LongMethods.longerThan(LONGEST_METHOD, files(HouseRulesTests::isJavaOfMain)))
                .isEmpty();
    }

    @Test
    void noMethodWantsMoreThanFiveThings() throws IOException {
        assertThat(LongMethods.wantingMoreThan(MOST_PARAMETERS, files(HouseRulesTests::isJavaOfMain)))
                .isEmpty();
    }

    private static boolean isJavaOfMain(Path path) {
        return path.toString().contains("/src/main/java/") && path.toString().endsWith(".java");
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        var silent = new ArrayList<Path>();
        for (var folder : packages()) {
            var info = folder.resolve("package-info.java");
            if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked")) {
                silent.add(ROOT.relativize(folder));
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void noPackageLivesInTwoModules() {
        var names = packages().stream()
                .map(p -> p.toString().replaceAll(".*/src/main/java/", ""))
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void packagesStaySmall() throws IOException {
        var crowded = new TreeMap<Path, Long>();
        for (var folder : packages()) {
            try (var list = Files.list(folder)) {
                var count = list.filter(p -> p.toString().endsWith(".java")).count();
                if (count > MOST_FILES) {
                    crowded.put(ROOT.relativize(folder), count);
                }
            }
        }
        assertThat(crowded).isEmpty();
    }

    private static List<Path> packages() {
        return files(p ->
                        p.toString().contains("/src/main/java/") && p.toString().endsWith(".java"))
                .stream()
                .map(Path::getParent)
                .distinct()
                .toList();
    }
}
