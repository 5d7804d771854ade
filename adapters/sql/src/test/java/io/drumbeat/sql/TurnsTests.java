package io.drumbeat.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTests {
    private final Turns turns = new Turns();
    private final Job<Integer> card = job();
    private final Job<Integer> another = job();

    private static Job<Integer> job() {
        return new Job<>(null, null, _ -> 1);
    }

    private List<Job<?>> said(int many) {
        List<Job<?>> jobs =
                IntStream.range(0, many).<Job<?>>mapToObj(_ -> job()).toList();
        jobs.forEach(turns::offer);
        return jobs;
    }

    @Test
    void whatPeopleSaidGoesFirstAndTogether() {
        turns.offerPatiently(card);
        var said = said(3);
        assertThat(turns.next()).isEqualTo(said);
        assertThat(turns.next()).isEqualTo(List.of(card));
        assertThat(turns.next()).isEmpty();
    }

    @Test
    void whatIsSentByTheClockGoesSingly() {
        turns.offerPatiently(card);
        turns.offerPatiently(another);
        assertThat(turns.next()).isEqualTo(List.of(card));
        assertThat(turns.next()).isEqualTo(List.of(another));
    }

    @Test
    void underEndlessTalkTheClockHasItsShare() {
        turns.offerPatiently(card);
        var until = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        List<Job<?>> next;
        do {
            said(1);
            next = turns.next();
        } while (!next.contains(card) && System.nanoTime() < until);
        assertThat(next).isEqualTo(List.of(card));
    }

    @Test
    void thereIsAnEndToHowMuchWaits() {
        said(4096);
        assertThat(turns.offer(job())).isFalse();
        assertThat(turns.offerPatiently(card)).isTrue();
        assertThat(turns.next()).hasSize(256);
        assertThat(turns.offer(job())).isTrue();
    }

    @Test
    void nobodyWaitsForNothing() {
        assertThat(turns.isEmpty()).isTrue();
        turns.offerPatiently(card);
        assertThat(turns.isEmpty()).isFalse();
    }
}
