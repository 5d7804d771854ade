package io.drumbeat.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FinderTests {
    private static final String FEW_CHARACTERS = "没打通了过去约会吗?3 a-";
    private static final int LINES = 3_000;

    static Stream<String> patterns() {
        return Stream.of(
                "没打|没通",
                "打(?:通|过)?了",
                "(?:没|去)(?:打|通)",
                "(?<!约)[了过](?!会)|过(?![去来会])",
                "打{0,2}通|会{1,2}吗",
                "\\Q没?\\E打|\\Q去\\E?了",
                "[^没去]打|[去-吗]a|\\d了",
                "^去.{0,3}了$|[打通没]+?过",
                "(a|没)(去|会)?\\?|(?:打|)了",
                "没\\x20a|\\u6253了|3{2}",
                "\\p{IsHan}a|[\\s3]去|\\-了");
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void itFindsWhatThePatternFinds(String regex) {
        var finder = Finder.of(regex);
        var pattern = Pattern.compile(regex);
        var random = new Random(7);
        for (var i = 0; i < LINES; i++) {
            var line = line(random);
            assertThat(finder.in(line))
                    .as("%s in %s", regex, line)
                    .isEqualTo(pattern.matcher(line).find());
        }
    }

    @Test
    void itDoesNotLookWhereACharacterIsMissing() {
        assertThat(Finder.of("没打通|不在服务区").mayBeIn("没通，在打", 0, 5)).isTrue();
        assertThat(Finder.of("没打通|不在服务区").mayBeIn("没通，在", 0, 4)).isFalse();
        assertThat(Finder.of("没(?:打通|在)").mayBeIn("打通", 0, 2)).isFalse();
    }

    private static String line(Random random) {
        var line = new StringBuilder();
        for (var left = random.nextInt(8); left > 0; left--) {
            line.append(FEW_CHARACTERS.charAt(random.nextInt(FEW_CHARACTERS.length())));
        }
        return line.toString();
    }
}
