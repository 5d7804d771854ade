package io.drumbeat.profile;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Succession;
import io.drumbeat.ledger.CustomerFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which customers and whose work somebody may see. */
public final class Sight {
    private final LocalDate today;
    private final Known known;
    private final boolean all;
    private final Set<String> people = new HashSet<>();

    public Sight(Person who, LocalDate today, Known known) {
        this.today = today;
        this.known = known;
        this.all = who.role() == Role.FINANCE || who.role() == Role.ADMIN;
        people.add(who.id());
        known.people().repsSeenBy(who).forEach(rep -> people.add(rep.id()));
    }

    public boolean maySeeWorkOf(String person) {
        return all || people.contains(person);
    }

    /** Whoever is on it or was handed it by who was, their managers, finance and admins; a customer that nobody is on is everybody's. */
    public boolean maySee(Customer customer) {
        if (all) {
            return true;
        }
        var on = on(customer);
        return on.isEmpty() || on.stream().anyMatch(people::contains);
    }

    private List<String> on(Customer customer) {
        var owner = customer.ownerOn(today);
        var about = known.ledger().about(customer.id());
        var succession = Succession.of(about);
        var logged =
                about.stream().filter(entry -> !isListed(entry)).map(entry -> succession.heir(entry.person(), today));
        // whoever is to have it from a coming day on may prepare
        var coming = customer.owners().tenures().stream()
                .filter(tenure -> tenure.since().isAfter(today))
                .map(tenure -> tenure.person());
        return Stream.of(Stream.ofNullable(owner), logged, coming)
                .flatMap(people -> people)
                .distinct()
                .toList();
    }

    /** Whoever brings a list of customers does not work with them. */
    private static boolean isListed(Entry entry) {
        return entry.fact() instanceof CustomerFact.CustomerAdded
                || entry.fact() instanceof CustomerFact.CustomerHandedOver
                || entry.fact() instanceof CustomerFact.CustomerListed
                || entry.fact() instanceof CustomerFact.ContactAdded;
    }
}
