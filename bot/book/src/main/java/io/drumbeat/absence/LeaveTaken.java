package io.drumbeat.absence;

import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Leave by the id of who took it. */
@Component
public final class LeaveTaken implements Index<String> {
    @Override
    public Collection<String> keys(Entry entry) {
        return entry.fact() instanceof StaffFact.LeaveTaken ? Set.of(entry.person()) : Set.of();
    }
}
