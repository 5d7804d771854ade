package io.drumbeat.sight;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Succession;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.sharing.Split;
import io.drumbeat.sharing.Splits;
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

    /**
     * Whether all of a customer is open: to whose it is or is going to be, to who follows it with them, to their managers, to
     * finance and admins; one that is nobody's is everybody's. Having logged something opens nothing but that.
     */
    public boolean maySee(Customer customer) {
        if (who.role().seesEverybody()) {
            return true;
        }
        var owner = customer.ownerOn(today);
        // whoever is to have it from a coming day on may prepare
        var coming = customer.owners().tenures().stream()
                .filter(tenure -> tenure.since().isAfter(today))
                .map(tenure -> tenure.person());
        return owner == null
                || Stream.of(Stream.of(owner), customer.joined().stream(), coming)
                        .flatMap(people -> people)
                        .anyMatch(this::maySeeWorkOf);
    }

    /** Whether it may be named to them: they see it, or they or whoever they lead did something there. */
    public boolean mayBeNamed(Customer customer) {
        return maySee(customer) || !work(customer.id()).isEmpty();
    }

    /** What they may see of what was told about a customer that they do not see as a whole, oldest first. */
    public List<Entry> work(String customer) {
        var about = known.ledger().about(customer);
        var succession = Succession.of(about);
        var splits = Splits.of(about);
        return about.stream()
                .filter(entry -> isWork(entry)
                        && (maySeeWorkOf(succession.heir(entry.person(), today)) || isShared(entry, splits)))
                .toList();
    }

    /** What a deal brings in is open to whoever has a part of it. */
    private boolean isShared(Entry entry, Splits splits) {
        return (entry.fact() instanceof DealFact.DealWon || entry.fact() instanceof CashFact)
                && splits.of(entry.fact().deal())
                        .filter(split -> split.parts().stream()
                                .anyMatch(part -> part.state() == Split.State.COUNTS
                                        && part.parts() > 0
                                        && maySeeWorkOf(part.person())))
                        .isPresent();
    }

    /** Whoever brings a list of customers does not work with them, nor does whoever asks to. */
    private static boolean isWork(Entry entry) {
        return !(entry.fact() instanceof CustomerFact.CustomerAdded
                || entry.fact() instanceof CustomerFact.CustomerHandedOver
                || entry.fact() instanceof CustomerFact.CustomerListed
                || entry.fact() instanceof CustomerFact.OwnerNamed
                || entry.fact() instanceof CustomerFact.ColleagueJoined
                || entry.fact() instanceof CustomerFact.ContactAdded
                || entry.fact() instanceof AgreementFact
                || entry.fact() instanceof DealFact.DealShared);
    }
}
