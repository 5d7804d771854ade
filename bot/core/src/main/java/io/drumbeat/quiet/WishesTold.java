package io.drumbeat.quiet;

import io.drumbeat.fact.StaffFact.ReminderFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was said of reminders, by the id of whose they are. */
@Component
public final class WishesTold implements Index<String> {
    @Override
    public Collection<String> keys(Entry entry) {
        return entry.fact() instanceof ReminderFact ? Set.of(entry.person()) : Set.of();
    }
}
