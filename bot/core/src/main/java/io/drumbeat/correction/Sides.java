package io.drumbeat.correction;

import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Both sides of a change: what was told under the receipt that it changes, and what is known before and after. */
record Sides(Person person, List<Entry> told, List<Entry> means, Known before, Known after) {
    Stream<Entry> entries() {
        return Stream.concat(told.stream(), means.stream());
    }

    Set<String> customers() {
        var customers = new LinkedHashSet<String>();
        entries().map(e -> e.fact().customer()).filter(Objects::nonNull).forEach(customers::add);
        return customers;
    }

    List<Person> parties() {
        return Ripples.parties(person.id(), customers(), before);
    }

    String nameOf(String customer) {
        var name = before.the(Customers.class).nameOf(customer);
        return name.equals(customer) ? after.the(Customers.class).nameOf(customer) : name;
    }
}
