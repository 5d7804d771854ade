package io.drumbeat.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.chat.Chat;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTests {
    private final Spread spread = new Spread(Duration.ofSeconds(90));

    private Duration of(int person) {
        return spread.of("morning-plan", new Chat.Direct("p" + person));
    }

    @Test
    void everybodyHasAPlaceOfTheirOwnThatStays() {
        assertThat(of(1)).isEqualTo(of(1)).isNotEqualTo(of(2));
        assertThat(IntStream.range(0, 1000).mapToObj(this::of))
                .allMatch(after -> after.compareTo(Duration.ofSeconds(10)) >= 0)
                .allMatch(after -> after.compareTo(Duration.ofSeconds(100)) < 0);
    }

    @Test
    void noSecondGetsMoreThanItsPart() {
        var busiest = IntStream.range(0, 9000)
                .mapToObj(this::of)
                .map(Duration::toSeconds)
                .collect(Collectors.groupingBy(second -> second, Collectors.counting()))
                .values()
                .stream()
                .max(Long::compare)
                .orElseThrow();
        assertThat(busiest).isLessThan(200);
    }

    @Test
    void whereTheClockIsMovedByHandNothingWaits() {
        assertThat(Spread.NONE.of("morning-plan", new Chat.Direct("mei"))).isZero();
    }

    @Test
    void moreThanHalfAnHourIsRefused() {
        assertThatThrownBy(() -> new Spread(Duration.ofHours(1))).hasMessageContaining("drumbeat.delivery.spread");
    }
}
