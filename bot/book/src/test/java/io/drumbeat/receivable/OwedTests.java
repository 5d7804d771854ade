package io.drumbeat.receivable;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.deal.Deals;
import io.drumbeat.fold.RandomSales;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OwedTests {
    /** By the definition: of every deal there is. */
    private static List<Receivable> byDefinition(Set<String> people, LocalDate day, Known known) {
        return known.the(Deals.class).all().stream()
                .flatMap(deal -> Receivables.of(deal, known).stream())
                .filter(one -> people.contains(one.deal().ownerOn(day))
                        && one.outstanding().isPositive())
                .toList();
    }

    @Property(tries = 40)
    void whatOneIsOwedIsFoundWithoutTheDealsOfOthers(@ForAll long seed) {
        var known = RandomSales.of(seed);
        for (var day : List.of(RandomSales.START.plusDays(30), RandomSales.END)) {
            for (var people : List.of(Set.of("mei"), Set.of("wang"), Set.of("li", "zhao"))) {
                assertThat(Receivables.owedTo(people, day, known))
                        .containsExactlyInAnyOrderElementsOf(byDefinition(people, day, known));
            }
            assertThat(Receivables.owed(_ -> true, day, known))
                    .containsExactlyInAnyOrderElementsOf(byDefinition(Set.copyOf(RandomSales.PEOPLE), day, known));
        }
    }
}
