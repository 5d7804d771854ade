package io.drumbeat.profile;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Succession;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Which customers and whose work somebody may see. */
public final class Visibility {
    private final LocalDate today;
    private final Known known;
    private final Person who;
    private final Lineup lineup;

    public Visibility(Person who, LocalDate today, Known known) {
        this.today = today;
        this.known = known;
        this.who = who;
        this.lineup = known.people().on(today);
    }

    public boolean maySeeWorkOf(String person) {
        return lineup.maySee(who, person);
    }

    /** Whether somebody may see what a person did on a day: whose manager they were then, they see as of then. */
    public boolean maySeeWorkOf(String person, LocalDate day) {
        return known.people().on(day).maySee(who, person);
    }

    /** Whoever is on it or was handed it by who was, their managers, finance and admins; a customer that nobody is on is everybody's. */
    public boolean maySee(Customer customer) {
        if (who.role().seesEverybody()) {
            return true;
        }
        var on = on(customer);
        return on.isEmpty() || on.stream().anyMatch(this::maySeeWorkOf);
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
