package io.drumbeat.standing;

import io.drumbeat.calendar.Period;
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsProposed;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.quota.TargetRounds;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says beside the targets that stand which others are proposed and not signed yet. */
public final class UnderWay {
    private static final Sentences SENTENCES = Sentences.beside(UnderWay.class);

    private UnderWay() {}

    /** A line for each, which begins with a line break; empty where nothing is under way. */
    public static String of(List<Person> people, Period period, Tally tally, Known known) {
        var year = period.from().getYear();
        var ids = people.stream().map(Person::id).distinct().toList();
        return ids.stream()
                .flatMap(person -> TargetRounds.open(person, year, known).stream())
                .distinct()
                .map(entry -> line(ids, entry, tally, known))
                .filter(line -> !line.isEmpty())
                .distinct()
                .map(line -> "\n" + line)
                .collect(Collectors.joining());
    }

    private static String line(List<String> ids, Entry entry, Tally tally, Known known) {
        if (!(entry.fact() instanceof TargetsProposed proposed)) {
            return "";
        }
        var measure = tally.indicator(proposed.measure(), known);
        var sum = proposed.offers().stream()
                .filter(offer -> ids.contains(offer.person()))
                .mapToLong(Offer::total)
                .sum();
        return SENTENCES.say(
                "underWay",
                Map.of(
                        "year", Integer.toString(proposed.year()),
                        "measure", measure.label(),
                        "value", measure.show(sum),
                        "leader", known.people().get(entry.person()).name(),
                        "until", proposed.until().toString()));
    }
}
