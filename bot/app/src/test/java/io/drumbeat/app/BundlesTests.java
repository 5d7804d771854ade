package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.sentence.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence is there in every language, wants the same to be told in each, and is said by somebody. */
class BundlesTests {
    private static final Pattern SAID = Pattern.compile("\\.say\\(\\s*(?:[A-Za-z.]+,\\s*)?\"([\\w.]+)\"");

    private record Bundle(Path folder) {
        /** What each sentence wants to be told, by its key. */
        Map<String, Set<String>> in(Locale language) {
            var sentences = Sentences.beside(packageInfo());
            var wants = new TreeMap<String, Set<String>>();
            sentences.keys(language).forEach(key -> wants.put(key, sentences.arguments(language, key)));
            return wants;
        }

        private Class<?> packageInfo() {
            var name =
                    folder.toString().replaceAll(".*/src/main/resources/", "").replace('/', '.');
            try {
                return Class.forName(name + ".package-info");
            } catch (ClassNotFoundException missing) {
                throw new IllegalStateException(name, missing);
            }
        }

        TreeSet<String> said() throws IOException {
            var said = new TreeSet<String>();
            try (Stream<Path> files = Files.list(Path.of(folder.toString().replace("/resources/", "/java/")))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    SAID.matcher(Files.readString(file)).results().forEach(found -> said.add(found.group(1)));
                }
            }
            return said;
        }
    }

    private static List<Bundle> all() throws IOException {
        var all = new ArrayList<Bundle>();
        for (var room : List.of("bot", "adapters", "schedules")) {
            SourceFiles.below(HouseRulesTests.ROOT.resolve(room)).stream()
                    .filter(path -> path.toString().contains("/src/main/resources/"))
                    .filter(path -> path.getFileName().toString().matches("sentences_\\w+[.]properties"))
                    .map(path -> new Bundle(path.getParent()))
                    .filter(bundle -> !all.contains(bundle))
                    .forEach(all::add);
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    @Test
    void everyLanguageSaysTheSame() throws IOException {
        for (var bundle : all()) {
            for (var language : Sentences.LANGUAGES) {
                assertThat(bundle.in(language)).as("%s", bundle).isEqualTo(bundle.in(Sentences.CHINESE));
            }
        }
    }

    @Test
    void whatIsKeptIsSaidAndWhatIsSaidIsKept() throws IOException {
        for (var bundle : all()) {
            assertThat(bundle.said())
                    .as("%s", bundle)
                    .isEqualTo(bundle.in(Sentences.CHINESE).keySet());
        }
    }
}
