package io.drumbeat.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeysTests {
    private static final String FEW_CHARACTERS = "华为东润a";

    static Stream<Random> seeds() {
        return IntStream.range(0, 100).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLongestNameIsFoundInABookThatGrowsAndShrinks(Random random) {
        var keys = new Keys();
        var plain = new HashMap<String, Set<String>>();
        for (var step = 0; step < 200; step++) {
            var name = some(random, 5);
            var id = "c" + random.nextInt(3);
            if (random.nextBoolean()) {
                keys.add(name, id);
                plain.computeIfAbsent(name, _ -> new HashSet<>()).add(id);
            } else {
                keys.remove(name, id);
                plain.computeIfPresent(name, (_, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids);
            }
            var line = some(random, 12);
            for (var from = 0; from < line.length(); from++) {
                assertThat(keys.longestAt(line, from, 40)).isEqualTo(longest(plain, line.substring(from)));
            }
        }
    }

    private static int longest(Map<String, Set<String>> names, String rest) {
        return names.keySet().stream()
                .filter(rest::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String some(Random random, int most) {
        var name = new StringBuilder();
        for (var left = 1 + random.nextInt(most); left > 0; left--) {
            name.append(FEW_CHARACTERS.charAt(random.nextInt(FEW_CHARACTERS.length())));
        }
        return name.toString();
    }
}
