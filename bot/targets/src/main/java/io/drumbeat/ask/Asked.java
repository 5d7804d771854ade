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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose targets are shown, and how they are added up: those of several people together are the sum of theirs.
 *
 * @param name as it is shown
 * @param words as it is said behind the verb; empty for whoever asks
 * @param people who sell
 * @param one whether it is somebody's own target and not a sum
 */
record Asked(String name, String words, List<Person> people, boolean one, Tally tally, Known known) {
    long due(Indicator measure, Period period) {
        return tally.due(measure, ids(), period, known);
    }

    long done(Indicator measure, Period period) {
        return tally.done(measure, ids(), period, known);
    }

    private List<String> ids() {
        return people.stream().map(Person::id).toList();
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
        return people.stream()
                .mapToInt(person -> tally.leaveInHalves(person.id(), period, known))
                .sum();
    }

    /** What they agreed to for the months of a period, by the day that counts for each month. */
    List<TargetAgreed> agreed(Period period, List<Indicator> measures) {
        var found = new ArrayList<TargetAgreed>();
        for (var person : people) {
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
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .map(Person::name)
                .orElse(id);
    }

    /** As counted at the end of a day. */
    Asked asOf(LocalDate day) {
        return new Asked(name, words, people, one, tally.asOf(day), known);
    }

    /** Whether something is reckoned that nobody is to reach in a period. */
    boolean hasOnlyValue(@Nullable Indicator wanted, Period period) {
        return wanted != null && !(wanted instanceof Measure) && due(wanted, period) == 0;
    }

    Asked only(Person person) {
        return new Asked(person.name(), person.name(), List.of(person), true, tally, known);
    }
}
