package io.drumbeat.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.People;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NobodysEntriesTests {
    /** All of it stands under one number: looked through for each of them, a large company's start took a minute longer. */
    @Test
    void whatNobodyToldIsFoldedNoSlowerForBeingMuch() {
        var told = IntStream.range(0, 60_000)
                .mapToObj(i -> new CustomerFact.OwnerNamed("c" + i, "mei", null))
                .map(named -> Told.byNobody("upgrade", new Noted(LocalDate.of(2026, 11, 30), false, List.of(named))))
                .toList();
        var people = new People(List.of(), List.of());
        var clock = ManagementFactory.getThreadMXBean();
        var before = clock.getCurrentThreadCpuTime();
        var after = new FoldedLedger(() -> people, List.of(), List.of()).supposing(told, Instant.EPOCH);
        assertThat(after.position()).isEqualTo(60_000);
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
}
