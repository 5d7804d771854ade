package io.drumbeat.quota;

import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was agreed that somebody is to reach, by the id of who is to. */
@Component
public final class AgreedTargets implements Index<String> {
    @Override
    public Collection<String> keys(Entry entry) {
        return entry.fact() instanceof StaffFact.TargetAgreed goal ? Set.of(goal.person()) : Set.of();
    }

    /** What of it held for a month at the end of a day, at most one of each measure. */
    public static List<StaffFact.TargetAgreed> of(String person, YearMonth month, LocalDate day, Known known) {
        var agreed = known.ledger().by(AgreedTargets.class, person);
        if (agreed.isEmpty()) {
            return List.of();
        }
        var byMeasure = new LinkedHashMap<String, StaffFact.TargetAgreed>();
        for (var entry : agreed) {
            if (entry.fact() instanceof StaffFact.TargetAgreed goal
                    && YearMonth.from(goal.month()).equals(month)
                    && !entry.date().isAfter(day)) {
                byMeasure.put(goal.measure(), goal);
            }
        }
        return List.copyOf(byMeasure.values());
    }

    /** Whether one of a measure held for a month at the end of a day. */
    public static boolean has(String measure, String person, YearMonth month, LocalDate day, Known known) {
        return of(person, month, day, known).stream()
                .anyMatch(goal -> goal.measure().equals(measure));
    }
}
