package io.drumbeat.round;

import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.calendar.Period;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsProposed;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.quota.TargetRounds;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rounds as they stand, and which of several a line means. */
@Component
public final class CurrentRounds {
    private final Tally tally;

    public CurrentRounds(Tally tally) {
        this.tally = tally;
    }

    /** Those in which somebody has a part, signed or not, the newest first. */
    public List<Round> of(String person, Known known) {
        return known.ledger().by(TargetRounds.class, person).reversed().stream()
                .filter(entry -> entry.fact() instanceof TargetsProposed)
                .map(entry ->
                        Round.of(entry, tally.indicator(((TargetsProposed) entry.fact()).measure(), known), known))
                .toList();
    }

    /** What would be proposed, before anybody answers. */
    Round proposed(long number, String leader, TargetsProposed proposed, Known known) {
        return new Round(
                number,
                leader,
                tally.indicator(proposed.measure(), known),
                proposed,
                Map.of(),
                Map.of(),
                Map.of(),
                false);
    }

    /** One that waits for somebody's answer or may still be answered otherwise; one that waits before one that was answered. */
    public Optional<Round> answerable(String person, TargetQuestion said, LocalDate today, Known known) {
        return meant(person, said, known)
                .filter(round -> round.offer(person).isPresent())
                .filter(round -> !today.isAfter(round.proposed().until()) || round.asksAgain(person))
                .min(Comparator.comparing(round -> round.answers().containsKey(person) && !round.asksAgain(person)));
    }

    /** One that somebody leads and has not signed; one that may be opened before one that is sealed. */
    public Optional<Round> led(String leader, TargetQuestion said, LocalDate today, Known known) {
        return meant(leader, said, known)
                .filter(round -> round.leader().equals(leader))
                .min(Comparator.comparing(round -> !round.isOpen(today)));
    }

    /** One of those that somebody leads, by its number. */
    public Optional<Round> numbered(String leader, long number, Known known) {
        return of(leader, known).stream()
                .filter(round -> round.number() == number && round.leader().equals(leader))
                .findFirst();
    }

    /** Those that somebody leads whose last day was one of a span and which are not signed. */
    public List<Round> ended(String leader, Period within, Known known) {
        return of(leader, known).stream()
                .filter(round -> round.leader().equals(leader) && !round.signed())
                .filter(round -> within.contains(round.proposed().until()))
                .toList();
    }

    /** The newest that can no more be answered, which a line may mean. */
    Optional<Round> closed(String person, TargetQuestion said, Known known) {
        return of(person, known).stream()
                .filter(round -> round.offer(person).isPresent())
                .filter(round -> said.measure() == null || said.measure().equals(round.measure()))
                .filter(round -> said.period() == null || isYear(round, said))
                .findFirst();
    }

    /** A line that names neither a year nor a measure is about any that waits. */
    private Stream<Round> meant(String person, TargetQuestion said, Known known) {
        return of(person, known).stream()
                .filter(round -> !round.signed())
                .filter(round -> said.measure() == null || said.measure().equals(round.measure()))
                .filter(round -> said.period() == null || isYear(round, said));
    }

    private static boolean isYear(Round round, TargetQuestion said) {
        var year = Year.of(round.proposed().year()).atDay(1);
        return said.period() != null
                && said.period().from().equals(year)
                && said.period().to().equals(year.plusYears(1).minusDays(1));
    }
}
