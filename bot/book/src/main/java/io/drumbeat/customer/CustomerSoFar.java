package io.drumbeat.customer;

import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A customer while it is derived from what was told about it, fact by fact. */
final class CustomerSoFar {
    private final Customer before;
    private final List<String> contacts;
    private final Set<String> joined;
    private final List<Entry> named = new ArrayList<>();
    private @Nullable String owner;
    private @Nullable LocalDate last;

    private CustomerSoFar(Customer before) {
        this.before = before;
        this.contacts = new ArrayList<>(before.contacts());
        this.joined = new HashSet<>(before.joined());
        this.last = before.lastContact();
    }

    static CustomerSoFar unknown(String id, String name) {
        return of(new Customer(id, name, Owners.NOBODY, Set.of(), List.of(), null));
    }

    static CustomerSoFar of(Customer before) {
        return new CustomerSoFar(before);
    }

    /** Whether what is told behind all else leaves its name and whose it is. */
    static boolean goesOn(Customer before, List<Entry> told) {
        return !before.owners().equals(Owners.NOBODY) && told.stream().allMatch(entry -> leavesIt(entry.fact()));
    }

    private static boolean leavesIt(Fact fact) {
        return !(fact instanceof CustomerFact)
                || fact instanceof CustomerFact.ContactAdded
                || fact instanceof CustomerFact.CustomerRated
                || fact instanceof CustomerFact.RatingAsked
                || fact instanceof CustomerFact.RatingGiven
                || fact instanceof CustomerFact.ComplaintMade;
    }

    CustomerSoFar and(List<Entry> told) {
        told.forEach(this::add);
        return this;
    }

    private void add(Entry entry) {
        var fact = entry.fact();
        meet(fact.contact());
        owner = owner(owner, entry);
        name(entry);
        switch (fact) {
            case CustomerFact.ContactAdded added when !contacts.contains(added.name()) -> contacts.add(added.name());
            case CustomerFact.ColleagueJoined colleague -> joined.add(colleague.person());
            case ActivityFact.ActivityLogged _ ->
                last = last == null || entry.date().isAfter(last) ? entry.date() : last;
            default -> {}
        }
    }

    private void meet(@Nullable String contact) {
        if (contact != null && (contacts.isEmpty() || !contacts.getFirst().equals(contact))) {
            contacts.remove(contact);
            contacts.addFirst(contact);
        }
    }

    private void name(Entry entry) {
        if (isSaid(entry)) {
            named.clear();
        } else if (entry.fact() instanceof CustomerFact.OwnerNamed) {
            named.add(entry);
        }
    }

    /** Whether a list, or the upgrade, says whose it was all along. */
    private static boolean isSaid(Entry entry) {
        return switch (entry.fact()) {
            case CustomerFact.CustomerListed listed -> listed.owner() != null;
            case CustomerFact.OwnerNamed _ -> entry.person().equals(Entry.NOBODY);
            default -> false;
        };
    }

    /** Whose customer it is after something was told, by who had it before: whoever brings it first keeps it. */
    private static @Nullable String owner(@Nullable String before, Entry entry) {
        return switch (entry.fact()) {
            case CustomerFact.CustomerListed listed -> listed.owner() == null ? before : listed.owner();
            case CustomerFact.OwnerNamed named when entry.person().equals(Entry.NOBODY) -> named.owner();
            default -> before == null ? brought(entry) : before;
        };
    }

    /** Who brings a customer by what was told, where it was nobody's; null if it goes on being that. */
    private static @Nullable String brought(Entry entry) {
        return LastActive.isActive(entry) ? entry.person() : null;
    }

    /** Where whose it is was left as it was. */
    Customer customer() {
        return with(before.owners());
    }

    /** @param succession who stands in for whom at it */
    Customer customer(Succession succession) {
        return with(Owners.of(owner, named, succession));
    }

    private Customer with(Owners owners) {
        return new Customer(before.id(), before.name(), owners, joined, contacts, last);
    }
}
