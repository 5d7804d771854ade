package io.drumbeat.reaction;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Both sides of a change to what was told under a receipt.
 *
 * @param teller who told it
 * @param parties the teller, and everybody else for whom it counts
 * @param told what stands under the receipt
 * @param means what will stand there
 * @param before what is known
 * @param after what would be known
 */
public record BeforeAndAfter(
        long receipt,
        Person teller,
        List<Person> parties,
        List<Entry> told,
        List<Entry> means,
        Known before,
        Known after) {
    public BeforeAndAfter {
        parties = List.copyOf(parties);
        told = List.copyOf(told);
        means = List.copyOf(means);
    }

    public Stream<Entry> entries() {
        return Stream.concat(told.stream(), means.stream());
    }

    /** The customers that either side speaks of. */
    public Set<String> customers() {
        var customers = new LinkedHashSet<String>();
        entries().map(e -> e.fact().customer()).filter(Objects::nonNull).forEach(customers::add);
        return customers;
    }
}
