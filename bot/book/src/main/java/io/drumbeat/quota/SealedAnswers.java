package io.drumbeat.quota;

import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.fact.StaffFact.TargetFact.TargetAnswered;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsProposed;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsSigned;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/** What was said to a proposal stays sealed for everybody else until all have answered, the last day is over or it is signed. */
public final class SealedAnswers {
    private SealedAnswers() {}

    /** Whether somebody may know that there is such a record, and not what it says. */
    public static boolean isSealed(Entry entry, Person reader, LocalDate today, Known known) {
        if (!(entry.fact() instanceof TargetAnswered answer) || entry.person().equals(reader.id())) {
            return false;
        }
        return known.ledger().by(TargetRounds.class, entry.person()).stream()
                .filter(round -> round.receipt() == answer.round())
                .anyMatch(round -> round.fact() instanceof TargetsProposed proposed
                        && !isOpen(round.receipt(), proposed, today, known));
    }

    private static boolean isOpen(long round, TargetsProposed proposed, LocalDate today, Known known) {
        var said = known.ledger().about(new Subject.Receipt(round));
        Set<String> answered = said.stream()
                .filter(entry -> entry.fact() instanceof TargetAnswered)
                .map(Entry::person)
                .collect(Collectors.toSet());
        return today.isAfter(proposed.until())
                || said.stream().anyMatch(entry -> entry.fact() instanceof TargetsSigned)
                || proposed.offers().stream().map(Offer::person).allMatch(answered::contains);
    }
}
