package io.drumbeat.sharing;

import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was told of how deals are parted, by the id of whoever has a part in it. */
@Component
public final class SharedDeals implements Index<String> {
    @Override
    public Collection<String> keys(Entry entry) {
        return entry.fact() instanceof DealFact.DealShared shared ? shared.names() : Set.of();
    }
}
