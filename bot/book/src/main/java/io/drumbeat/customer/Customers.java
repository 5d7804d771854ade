package io.drumbeat.customer;

import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fold.Shared;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Projection;
import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every customer that stands in the ledger, by id. */
public final class Customers implements Projection<Subject.Customer> {
    private final Map<String, Customer> byId;
    private final Map<String, String> names;
    private Renaming renamed;

    public Customers() {
        this(Shared.none(), Shared.none(), Renaming.NONE);
    }

    private Customers(Map<String, Customer> byId, Map<String, String> names, Renaming renamed) {
        this.byId = byId;
        this.names = names;
        this.renamed = renamed;
    }

    @Override
    public Class<Subject.Customer> subject() {
        return Subject.Customer.class;
    }

    @Override
    public Customers fresh() {
        return new Customers();
    }

    @Override
    public Customers refolded(Map<Subject.Customer, List<Entry>> standing) {
        var open = new Customers(Shared.open(byId), Shared.open(names), renamed);
        standing.forEach((customer, about) -> open.refold(customer.id(), about));
        return new Customers(Shared.closed(open.byId), Shared.closed(open.names), open.renamed);
    }

    private void refold(String customer, List<Entry> standing) {
        if (standing.isEmpty()) {
            if (byId.remove(customer) != null) {
                renamed = renamed.then(customer);
            }
            return;
        }
        put(customer, seen(customer, standing), standing);
    }

    private Seen seen(String customer, List<Entry> standing) {
        String owner = null;
        LocalDate last = null;
        var named = new ArrayList<Entry>();
        var contacts = new ArrayList<String>();
        for (var entry : standing) {
            var fact = entry.fact();
            meet(contacts, fact.contact());
            owner = owner(owner, entry);
            name(named, entry);
            if (fact instanceof CustomerFact.CustomerAdded added) {
                names.put(customer, added.name());
            } else if (fact instanceof CustomerFact.ContactAdded added && !contacts.contains(added.name())) {
                contacts.add(added.name());
            } else if (fact instanceof ActivityFact.ActivityLogged) {
                last = last == null || entry.date().isAfter(last) ? entry.date() : last;
            }
        }
        return new Seen(owner, named, contacts, last);
    }

    private static void name(List<Entry> named, Entry entry) {
        if (isSaid(entry)) {
            named.clear();
        } else if (entry.fact() instanceof CustomerFact.OwnerNamed) {
            named.add(entry);
        }
    }

    /** What its facts say of a customer. */
    private record Seen(
            @Nullable String owner,
            List<Entry> named,
            List<String> contacts,
            @Nullable LocalDate last) {}

    private void put(String customer, Seen now, List<Entry> standing) {
        var name = names.getOrDefault(customer, customer);
        var owners = Owners.of(now.owner(), now.named(), Succession.of(standing));
        var before =
                byId.put(customer, new Customer(customer, name, owners, joined(standing), now.contacts(), now.last()));
        if (before == null || !before.name().equals(name)) {
            renamed = renamed.then(customer);
        }
    }

    private static Set<String> joined(List<Entry> standing) {
        return standing.stream()
                .map(Entry::fact)
                .filter(CustomerFact.ColleagueJoined.class::isInstance)
                .map(fact -> ((CustomerFact.ColleagueJoined) fact).person())
                .collect(Collectors.toUnmodifiableSet());
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
        return LastActive.isActive(entry.fact()) ? entry.person() : null;
    }

    private static void meet(List<String> contacts, @Nullable String contact) {
        if (contact != null) {
            contacts.remove(contact);
            contacts.addFirst(contact);
        }
    }

    /** The newest name that came, changed or went, so that an index over the names can go on from where it was. */
    public Renaming renamed() {
        return renamed;
    }

    public Collection<Customer> all() {
        return byId.values();
    }

    public Optional<Customer> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Its name, or its id if it no longer stands. */
    public String nameOf(String id) {
        return names.getOrDefault(id, id);
    }

    /** Its name in the first of two views that has it, so that one which only one of them knows is called by its name. */
    public static String nameIn(String id, Known known, Known otherwise) {
        var name = known.the(Customers.class).nameOf(id);
        return name.equals(id) ? otherwise.the(Customers.class).nameOf(id) : name;
    }

    /** Customers of exactly this name; two of one name are both here. */
    public List<Customer> named(String name) {
        return byId.values().stream().filter(c -> c.name().equals(name)).toList();
    }
}
