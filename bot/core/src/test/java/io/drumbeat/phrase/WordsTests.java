package io.drumbeat.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTests {
    private static final String FEW_CHARACTERS = "去了跑趟a拿b";

    static Stream<Random> seeds() {
        return IntStream.range(0, 100).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theyAreFoundAsIfEachWasTriedInItsOrder(Random random) {
        var all = Stream.generate(() -> some(random, 4)).limit(12).toList();
        var words = Words.of(all);
        var line = some(random, 20);
        assertThat(words.anyIn(line)).isEqualTo(all.stream().anyMatch(line::contains));
        for (var from = 0; from <= line.length(); from++) {
            assertThat(words.lengthAt(line, from)).isEqualTo(lengthAt(all, line, from));
            for (var to = from; to <= line.length(); to++) {
                assertThat(words.makeUp(line, from, to)).isEqualTo(makeUp(all, line.substring(from, to)));
            }
        }
    }

    @Test
    void noneStandsOutsideOfALine() {
        assertThat(Words.of("了").lengthAt("了", 1)).isZero();
        assertThat(Words.of().lengthAt("了", 0)).isZero();
        assertThat(Words.of().makeUp("了", 1, 1)).isTrue();
    }

    @Test
    void theLongestStretchIsStillMadeOfWords() {
        var line = "去了".repeat(Words.LONGEST_STRETCH / 2);
        assertThat(Words.of("去了", "去").makeUp(line, 0, line.length())).isTrue();
        assertThat(Words.of("去了", "去").makeUp(line + "去", 1, line.length())).isFalse();
    }

    private static String some(Random random, int most) {
        var word = new StringBuilder();
        for (var left = 1 + random.nextInt(most); left > 0; left--) {
            word.append(FEW_CHARACTERS.charAt(random.nextInt(FEW_CHARACTERS.length())));
        }
        return word.toString();
    }

    private static int lengthAt(List<String> words, String line, int at) {
        return words.stream()
                .filter(word -> line.startsWith(word, at))
                .findFirst()
                .map(String::length)
                .orElse(0);
    }

    private static boolean makeUp(List<String> words, String rest) {
        return rest.isEmpty()
                || words.stream()
                        .anyMatch(word -> rest.startsWith(word) && makeUp(words, rest.substring(word.length())));
    }
}
