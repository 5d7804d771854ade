package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A thread that goes on as long as it is the one somebody remembers must be remembered before it begins: on a busy machine
 * it looks first, finds itself unknown and ends without a word.
 */
class ThreadsAreKnownTests {
    private static final Pattern ASKS_FOR_ITSELF = Pattern.compile("currentThread\\(\\)(\\.equals\\(| == )");
    private static final Pattern BEGINS_AT_ONCE = Pattern.compile("\\.start\\((\\(\\)|this::)|startVirtualThread\\(");

    @Test
    void whoeverAsksWhetherItIsStillWantedIsKnownBeforeItBegins() throws IOException {
        var hasty = SourceFiles.below(HouseRulesTests.ROOT).stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> isHasty(read(file)))
                .map(Path::getFileName);
        assertThat(hasty).isEmpty();
    }

    static boolean isHasty(String source) {
        return ASKS_FOR_ITSELF.matcher(source).find()
                && BEGINS_AT_ONCE.matcher(source).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
