package io.drumbeat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChanceTests {
    @Test
    void itIsCountedInOnesOwnMonths() {
        var past = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L);
        var chance = Chance.of(7, past).orElseThrow();
        assertThat(chance.reached()).isEqualTo(6);
        assertThat(chance.percent()).isEqualTo(50);
        assertThat(chance.low()).isEqualTo(29);
        assertThat(chance.high()).isEqualTo(71);
        assertThat(Chance.of(1, past).orElseThrow().isDoubtful()).isTrue();
        assertThat(Chance.of(13, past).orElseThrow().isDoubtful()).isTrue();
    }

    @Test
    void withLittleHistoryNothingIsSaid() {
        assertThat(Chance.of(1, Collections.nCopies(11, 5L))).isEmpty();
    }

    /** Months that are as good as those before: what is given 60 to 70 % is reached in 55 to 75 % of them. */
    @Test
    void whatIsGivenSixtyToSeventyPercentIsReachedAboutAsOften() {
        var random = new Random(7);
        var given = 0;
        var reached = 0;
        for (var i = 0; i < 20_000; i++) {
            var past = Stream.generate(() -> (long) (100 + 30 * random.nextGaussian()))
                    .limit(24)
                    .toList();
            var target = 60 + random.nextInt(80);
            var chance = Chance.of(target, past).orElseThrow();
            if (chance.percent() >= 60 && chance.percent() <= 70) {
                given++;
                reached += 100 + 30 * random.nextGaussian() >= target ? 1 : 0;
            }
        }
        assertThat(given).isGreaterThan(500);
        assertThat(100.0 * reached / given).isBetween(55.0, 75.0);
    }
}
