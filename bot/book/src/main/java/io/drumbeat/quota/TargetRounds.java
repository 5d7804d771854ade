package io.drumbeat.quota;

import io.drumbeat.fact.StaffFact.TargetFact.TargetsProposed;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsSigned;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import io.drumbeat.ledger.Known;
import io.drumbeat.subject.Subject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rounds in which targets are bargained for, by the id of everybody who has a part in one. */
@Component
public final class TargetRounds implements Index<String> {
    /** Rounds of a year in which somebody has a part and which are not signed, the newest first. */
    public static List<Entry> open(String person, int year, Known known) {
        return known.ledger().by(TargetRounds.class, person).reversed().stream()
                .filter(entry -> entry.fact() instanceof TargetsProposed proposed && proposed.year() == year)
                .filter(entry -> known.ledger().about(new Subject.Receipt(entry.receipt())).stream()
                        .noneMatch(said -> said.fact() instanceof TargetsSigned))
                .toList();
    }

    @Override
    public Collection<String> keys(Entry entry) {
        if (!(entry.fact() instanceof TargetsProposed proposed)) {
            return Set.of();
        }
        var people = new HashSet<>(proposed.names());
        people.add(entry.person());
        return people;
    }
}
