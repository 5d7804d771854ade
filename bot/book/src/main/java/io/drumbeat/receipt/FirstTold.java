package io.drumbeat.receipt;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was told of customers, by the customer and by whom it counts for, also where it was taken back since. */
@Component
public final class FirstTold implements Index<FirstTold.Key> {
    /** A customer or a person. */
    public sealed interface Key {
        /** A customer, by the id. */
        record OfCustomer(String id) implements Key {}

        /** A person, by the id. */
        record OfPerson(String id) implements Key {}
    }

    @Override
    public Collection<Key> keys(Entry entry) {
        var customer = entry.fact().customer();
        return customer == null ? Set.of() : List.of(new Key.OfCustomer(customer), new Key.OfPerson(entry.person()));
    }

    @Override
    public boolean keepsWhatWasTakenBack() {
        return true;
    }
}
