package io.drumbeat.customer;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Handovers by the id of who took part in them, gave or received. */
@Component
public final class Handovers implements Index<String> {
    @Override
    public Collection<String> keys(Entry entry) {
        return entry.fact() instanceof CustomerFact.CustomerHandedOver(var _, var from, var to, var _, var _)
                ? from.equals(to) ? Set.of(from) : Set.of(from, to)
                : Set.of();
    }
}
