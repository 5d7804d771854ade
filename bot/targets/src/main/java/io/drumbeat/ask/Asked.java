package io.drumbeat.ask;

import io.drumbeat.calendar.Period;
import io.drumbeat.fact.StaffFact.TargetAgreed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.quota.AgreedTargets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whose targets are shown, and how they are added up: those of several people together are the sum of theirs.
 *
 * @param name as it is shown
 * @param words as it is said behind the verb; empty for whoever asks
 * @param stays who sells there, and when
 * @param one whether it is somebody's own target and not a sum
 */
record Asked(String name, String words, List<Stay> stays, boolean one, Tally tally, Known known) {
    /** Each once. */
    List<Person> people() {
        var people = new LinkedHashMap<String, Person>();
        stays.forEach(stay -> people.put(stay.person().id(), stay.person()));
        return List.copyOf(people.values());
    }

    long due(Indicator measure, Period period) {
        return measure.addsUp()
                ? sum(period, (person, part) -> tally.due(measure, person, part, known))
                : tally.due(measure, ids(period), period, known);
    }

    long done(Indicator measure, Period period) {
        return measure.addsUp()
                ? sum(period, (person, part) -> tally.done(measure, person, part, known))
                : tally.done(measure, ids(period), period, known);
    }

    /** What leave takes off; nobody else is to reach it. */
    long away(Indicator measure, Period period) {
        return sum(period, (person, part) -> tally.away(measure, person, part, known));
    }

    private long sum(Period period, ToLongBiFunction<String, Period> of) {
        var sum = 0L;
        for (var stay : stays) {
            var part = stay.in(period);
            sum += part.isEmpty() ? 0 : of.applyAsLong(stay.person().id(), part.get());
        }
        return sum;
    }

    private List<String> ids(Period period) {
        return stays.stream()
                .filter(stay -> stay.in(period).isPresent())
                .map(stay -> stay.person().id())
                .distinct()
                .toList();
    }

    /** The measures that have a target in a period; only the one that was asked for, if one was. */
    List<Indicator> measures(Period period, @Nullable Indicator wanted) {
        return tally.indicators(known).stream()
                .filter(measure -> wanted == null || measure.equals(wanted))
                .filter(measure -> due(measure, period) > 0)
                .toList();
    }

    /** The half working days of a period that somebody of them is on leave. */
    int leaveInHalves(Period period) {
        return Math.toIntExact(sum(period, (person, part) -> tally.leaveInHalves(person, part, known)));
    }

    /** What they agreed to for the months of a period, by the day that counts for each month. */
    List<TargetAgreed> agreed(Period period, List<Indicator> measures) {
        var found = new ArrayList<TargetAgreed>();
        for (var person : people()) {
            for (var month = YearMonth.from(period.from());
                    !month.isAfter(YearMonth.from(period.to()));
                    month = month.plusMonths(1)) {
                AgreedTargets.of(person.id(), month, month.atEndOfMonth(), known).stream()
                        .filter(goal -> measures.stream()
                                .anyMatch(measure -> measure.id().equals(goal.measure())))
                        .forEach(found::add);
            }
        }
        return found;
    }

    String nameOf(String id) {
        return people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .map(Person::name)
                .orElse(id);
    }

    /** As counted at the end of a day. */
    Asked asOf(LocalDate day) {
        return new Asked(name, words, stays, one, tally.asOf(day), known);
    }

    /** Whether something is reckoned that nobody is to reach in a period. */
    boolean hasOnlyValue(@Nullable Indicator wanted, Period period) {
        return wanted != null && !(wanted instanceof Measure) && due(wanted, period) == 0;
    }

    Asked only(Person person) {
        var own = stays.stream().filter(stay -> stay.person().is(person)).toList();
        return new Asked(person.name(), person.name(), own, true, tally, known);
    }
}
