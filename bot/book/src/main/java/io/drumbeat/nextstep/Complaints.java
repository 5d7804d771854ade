package io.drumbeat.nextstep;

import io.drumbeat.fact.CustomerFact.ComplaintMade;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What customers complained of, by the id of whose it was to see to: few among all that is told. */
@Component
public final class Complaints implements Index<String> {
    @Override
    public Collection<String> keys(Entry entry) {
        return entry.fact() instanceof ComplaintMade ? Set.of(entry.person()) : Set.of();
    }

    /** All that was ever somebody's, with what became of each, the oldest first; whose it is by now may be another. */
    public static List<Step> of(String person, LocalDate today, Known known) {
        return known.ledger().by(Complaints.class, person).stream()
                .flatMap(entry -> OpenSteps.under(entry.receipt(), today, known).stream())
                .filter(Step::isComplaint)
                .toList();
    }
}
