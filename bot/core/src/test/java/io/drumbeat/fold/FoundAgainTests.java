package io.drumbeat.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FoundAgainTests {
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 17);
    private static final int DAYS = 400;

    private final FoldedLedger nothing = new FoldedLedger(() -> new People(List.of(), List.of()), List.of(), List.of());

    private record Asked(String person) {}

    private static Told on(LocalDate day) {
        return new Told(
                "mei", "test", new Noted(day, false, List.of(new CustomerFact.OwnerNamed("c" + day, "mei", null))));
    }

    /** However a span lies among the months, it has each of its days and no other. */
    @Test
    void whatSomebodyToldInASpanIsWhatLiesInIt() {
        var random = new Random(14);
        var told = new ArrayList<Told>();
        for (var day = 0; day < DAYS; day += 1 + random.nextInt(40)) {
            told.add(on(FIRST.plusDays(day)));
        }
        var all = nothing.supposing(told, Instant.EPOCH);
        for (var round = 0; round < 2000; round++) {
            var from = FIRST.plusDays(random.nextInt(DAYS) - 20);
            var to = from.plusDays(random.nextInt(DAYS) - 5);
            var within = told.stream()
                    .map(one -> one.noted().date())
                    .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                    .toList();
            assertThat(all.of("mei", from, to)).extracting(Entry::date).isEqualTo(within);
        }
        assertThat(all.of("mei", LocalDate.MIN, LocalDate.MAX)).hasSameSizeAs(told);
        assertThat(all.of("lei", LocalDate.MIN, LocalDate.MAX)).isEmpty();
    }

    @Test
    void whatWasWorkedOutIsWorkedOutAgainOnlyOfAnotherVersion() {
        var worked = new AtomicInteger();
        var key = new Asked("mei");
        assertThat(nothing.once(key, worked::incrementAndGet)).isEqualTo(1);
        assertThat(nothing.once(new Asked("mei"), worked::incrementAndGet)).isEqualTo(1);
        assertThat(nothing.once(new Asked("lei"), worked::incrementAndGet)).isEqualTo(2);
        assertThat(nothing.supposing(on(FIRST), Instant.EPOCH).once(key, worked::incrementAndGet))
                .isEqualTo(3);
    }
}
