package io.drumbeat.quota;

import io.drumbeat.fact.StaffFact.TargetFact.TargetsProposed;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rounds in which targets are bargained for, by the id of everybody who has a part in one. */
@Component
public final class TargetRounds implements Index<String> {
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
