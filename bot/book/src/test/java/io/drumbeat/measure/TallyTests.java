package io.drumbeat.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.credit.Credits;
import io.drumbeat.credit.CustomerCredits;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fold.RandomSales;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.quota.Targets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TallyTests {
    private final Tally tally = new Tally(new Targets(Map.of(), Map.of()), WorkingCalendar.WEEKDAYS);

    /** By the definition: what counts for a person of every entry there is. */
    private static long byDefinition(Measure measure, String person, Period span, Known known) {
        return measure.isCredited()
                ? IntStream.range(0, 5)
                        .mapToObj(i -> "c" + i)
                        .flatMap(customer -> moved(customer, known))
                        .filter(one -> span.contains(one.entry().date()))
                        .mapToLong(one -> measure.of(one, person, known))
                        .sum()
                : measure.total(known.ledger().of(person, span.from(), span.to()), known);
    }

    private static Stream<Credits.Moved> moved(String customer, Known known) {
        var counting = CustomerCredits.of(customer, known);
        return known.ledger().about(customer).stream().map(entry -> new Credits.Moved(entry, counting));
    }

    @Property(tries = 60)
    void whatIsKeptPerDaySumsToWhatTheEntriesSay(@ForAll long seed) {
        var known = RandomSales.of(seed);
        var random = new Random(seed);
        for (var person : RandomSales.PEOPLE) {
            for (var measure : Measure.values()) {
                for (var n = 0; n < 8; n++) {
                    var from = RandomSales.START.plusDays(random.nextInt(90) - 10L);
                    var span = new Period("", from, from.plusDays(random.nextInt(60)));
                    assertThat(tally.done(measure, person, span, known))
                            .isEqualTo(byDefinition(measure, person, span, known));
                }
            }
        }
    }

    @Property(tries = 20)
    void whatIsSupposedIsInTheSumsAndLeavesThemAsTheyWere(@ForAll long seed) {
        var known = RandomSales.of(seed).now();
        var all = new Period("", RandomSales.START.minusDays(20), RandomSales.END);
        var before = tally.done(Measure.VISITS, "mei", all, known);
        var visit = new ActivityFact.ActivityLogged(ActivityFact.Activity.VISIT, "c0", null, null, null);
        var supposed =
                known.supposing(new Told("mei", "m", new Noted(RandomSales.END, false, List.of(visit))), Instant.EPOCH);
        assertThat(tally.done(Measure.VISITS, "mei", all, supposed)).isEqualTo(before + 1);
        assertThat(tally.done(Measure.VISITS, "mei", all, known)).isEqualTo(before);
    }
}
