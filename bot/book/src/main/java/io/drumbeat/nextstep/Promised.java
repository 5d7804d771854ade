package io.drumbeat.nextstep;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was said to be done next, by the id of the customer: few among all that is told of one. */
@Component
public final class Promised implements Index<String> {
    @Override
    public Collection<String> keys(Entry entry) {
        var customer = entry.fact().customer();
        return customer == null || entry.fact().next() == null ? Set.of() : Set.of(customer);
    }
}
