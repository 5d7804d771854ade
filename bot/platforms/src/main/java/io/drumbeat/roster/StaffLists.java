package io.drumbeat.roster;

import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import io.drumbeat.ledger.Known;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What lists said of who works here, all of it together: whoever they do not name any more must be seen to be missing. */
@Component
public final class StaffLists implements Index<Boolean> {
    @Override
    public Collection<Boolean> keys(Entry entry) {
        return entry.fact() instanceof StaffFact.PersonListed ? Set.of(true) : Set.of();
    }

    /** Oldest first. */
    public static List<Entry> of(Known known) {
        return known.ledger().by(StaffLists.class, true);
    }
}
