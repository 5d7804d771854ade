package io.drumbeat.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTests {
    @Test
    void theCeilingDoublesUpToItsMost() {
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), latest());
        var waits =
                Stream.generate(backoff::next).limit(8).map(Duration::toSeconds).toList();
        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void instancesThatFailTogetherComeBackApart() {
        var backoff = new Backoff(Duration.ofSeconds(8), Duration.ofSeconds(8), new Random(7));
        var waits = Stream.generate(backoff::next).limit(200).toList();
        assertThat(waits).allMatch(wait -> wait.toMillis() <= 8000);
        assertThat(waits.stream().filter(wait -> wait.toMillis() < 4000)).hasSizeBetween(70, 130);
    }

    @Test
    void whatWorkedOnceStartsFromTheBeginning() {
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), latest());
        backoff.next();
        backoff.next();
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aThousandFailuresStayUnderTheCeiling() {
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60), latest());
        for (var n = 0; n < 1000; n++) {
            assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(60));
        }
    }

    /** Always draws the latest time allowed. */
    private static RandomGenerator latest() {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
    }
}
