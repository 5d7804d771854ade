package io.drumbeat.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SoundAlikesTests {
    private static final List<String> VERBS = List.of("拜访", "电话", "演示", "重新", "交接", "打电话", "请假", "行程");
    private static final String CHARACTERS = "拜仿访电店话画演眼示事重崇从新心交教接节打请青假行形程成 a1";

    static Stream<Random> seeds() {
        return IntStream.range(0, 200).mapToObj(Random::new);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWordThatSoundsTheSameIsFoundAndNoOther(Random random) {
        var alike = new SoundAlikes();
        IntStream.range(0, VERBS.size()).forEach(number -> alike.add(VERBS.get(number), number));
        var line = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            line.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        for (var from = 0; from < line.length(); from++) {
            assertThat(new TreeSet<>(alike.at(line.toString(), from))).isEqualTo(soundingLike(line.toString(), from));
        }
    }

    private static TreeSet<Integer> soundingLike(String line, int from) {
        var found = new TreeSet<Integer>();
        for (var number = 0; number < VERBS.size(); number++) {
            var end = from + VERBS.get(number).length();
            var said = end <= line.length() ? line.substring(from, end) : "";
            if (!said.isEmpty()
                    && said.chars().allMatch(c -> c > 0x80)
                    && Pinyin.of(said).equals(Pinyin.of(VERBS.get(number)))) {
                found.add(number);
            }
        }
        return found;
    }
}
