package io.drumbeat.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.fact.StaffFact.TargetFact.TargetAnswered;
import io.drumbeat.fact.StaffFact.TargetFact.TargetSetApart;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsProposed;
import io.drumbeat.measure.Measure;
import io.drumbeat.round.Round;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SettlementTests {
    private static Round round(List<Long> offered, List<Long> wanted, Map<String, Long> apart) {
        var offers = new ArrayList<Offer>();
        var answers = new HashMap<String, TargetAnswered>();
        for (var i = 0; i < offered.size(); i++) {
            var person = "p" + i;
            offers.add(new Offer(person, List.of(offered.get(i)), offered.get(i) / 2, offered.get(i) * 2, "why"));
            if (i < wanted.size()) {
                answers.put(person, new TargetAnswered(1, wanted.get(i), "because"));
            }
        }
        var set = new HashMap<String, TargetSetApart>();
        apart.forEach((person, value) -> set.put(person, new TargetSetApart(1, person, value, "because")));
        var proposed = new TargetsProposed("revenue", 2027, LocalDate.of(2026, 12, 5), "sum", offers, List.of());
        return new Round(1, "lei", Measure.REVENUE, proposed, answers, Map.of(), set, false);
    }

    @Example
    void theDifferenceIsPartedByTheSizeOfTheProposals() {
        var settled = Settlement.of(round(List.of(600L, 300L), List.of(570L, 300L), Map.of()));
        assertThat(settled.parts()).extracting(Settlement.Part::value).containsExactly(590L, 310L);
    }

    @Example
    void whatNobodyCanTakeIsLeft() {
        var settled = Settlement.of(round(List.of(600L, 300L), List.of(), Map.of("p0", 100L)));
        assertThat(settled.parts()).extracting(Settlement.Part::value).containsExactly(100L, 300L);
        assertThat(settled.left()).isEqualTo(500);
        assertThat(settled.wouldMove()).extracting(Settlement.Part::value).containsExactly(600L);
    }

    @Property(tries = 200)
    void theFigureIsMadeUpAndNobodyLeavesTheBoundsButWhoWasSetApart(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 1_000_000_000_000L) Long> offered,
            @ForAll @Size(max = 12) List<@LongRange(max = 3_000_000_000_000L) Long> wanted,
            @ForAll @LongRange(max = 2_000_000_000_000L) long apart) {
        var round = round(offered, wanted, apart % 2 == 0 ? Map.of("p0", apart) : Map.of());
        var settled = Settlement.of(round);
        var sum = settled.parts().stream().mapToLong(Settlement.Part::value).sum();
        assertThat(sum + settled.left()).isEqualTo(round.total());
        assertThat(settled.parts())
                .allMatch(part -> part.apart()
                        || (part.value() >= part.offer().floor()
                                && part.value() <= part.offer().cap()));
        assertThat(settled.parts())
                .filteredOn(part -> !part.apart() && !part.bids())
                .allMatch(part -> part.value() <= part.offer().total());
        assertThat(Settlement.of(round)).isEqualTo(settled);
    }
}
