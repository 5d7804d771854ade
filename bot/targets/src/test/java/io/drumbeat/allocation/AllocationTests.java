package io.drumbeat.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.quota.Ramp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Amounts in fen and counts of a handful: nobody passes a bound by the smallest unit, and the parts and the rest are the whole. */
class AllocationTests {
    private static final List<BigDecimal> SEASON = List.copyOf(List.of(6, 5, 8, 8, 8, 9, 8, 8, 9, 9, 10, 12).stream()
            .map(BigDecimal::valueOf)
            .toList());

    @Property(tries = 300)
    void boundsAreKeptToTheSmallestUnit(
            @ForAll @LongRange(max = 100_000_000_000L) long total,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 1000) Integer> histories,
            @ForAll @IntRange(max = 100) int floor,
            @ForAll @IntRange(min = 100, max = 300) int cap,
            @ForAll @IntRange(min = 1, max = 1_000_000) int parted) {
        var figure = total / parted;
        var found = Allocation.of(figure, candidates(histories), SEASON, rules(floor, cap));
        var people = BigDecimal.valueOf(histories.size());
        var even = BigDecimal.valueOf(figure).divide(people, 0, RoundingMode.UP).longValueExact();
        for (var part : found.parts()) {
            var most = bound(figure, cap, people);
            assertThat(BigDecimal.valueOf(part.whole()).compareTo(most) <= 0 || part.whole() == even)
                    .as("%d of at most %s", part.whole(), most)
                    .isTrue();
            var least = bound(figure, floor, people);
            assertThat(found.lowered()
                            || BigDecimal.valueOf(part.whole()).compareTo(least) >= 0
                            || part.whole() == figure / histories.size())
                    .as("%d of at least %s", part.whole(), least)
                    .isTrue();
        }
        var parts = found.parts().stream().mapToLong(Allocation.Part::amount).sum();
        assertThat(parts + found.team()).isEqualTo(figure);
    }

    private static BigDecimal bound(long figure, int percent, BigDecimal people) {
        return BigDecimal.valueOf(figure)
                .multiply(BigDecimal.valueOf(percent, 2))
                .divide(people, 9, RoundingMode.HALF_UP);
    }

    private static AllocationRules rules(int floor, int cap) {
        return new AllocationRules(
                BigDecimal.ONE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.valueOf(floor, 2),
                BigDecimal.valueOf(cap, 2),
                List.of(),
                Map.of());
    }

    private static List<Candidate> candidates(List<Integer> histories) {
        var found = new ArrayList<Candidate>();
        for (var i = 0; i < histories.size(); i++) {
            var person = new Person("p" + i, "p" + i, Role.REP, null, null, ZoneOffset.UTC, Map.of());
            found.add(new Candidate(
                    person,
                    BigDecimal.valueOf(histories.get(i)),
                    Candidate.Basis.OWN,
                    BigDecimal.ZERO,
                    0,
                    BigDecimal.ZERO,
                    0,
                    Presence.of(person, 2027, Ramp.NONE, Map.of(), WorkingCalendar.WEEKDAYS)));
        }
        return found;
    }
}
