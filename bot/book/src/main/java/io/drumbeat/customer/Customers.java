package io.drumbeat.customer;

import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.ActivityFact.PromiseFact;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.QuoteFact;
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
        String owner = null;
        LocalDate last = null;
        var contacts = new ArrayList<String>();
        for (var entry : standing) {
            var fact = entry.fact();
            meet(contacts, fact.contact());
            owner = owner(owner, entry);
            if (fact instanceof CustomerFact.CustomerAdded added) {
                names.put(customer, added.name());
            } else if (fact instanceof CustomerFact.ContactAdded added && !contacts.contains(added.name())) {
                contacts.add(added.name());
            } else if (fact instanceof ActivityFact.ActivityLogged) {
                last = last == null || entry.date().isAfter(last) ? entry.date() : last;
            }
        }
        var name = names.getOrDefault(customer, customer);
        var owners = Owners.of(owner, Succession.of(standing));
        var before = byId.put(customer, new Customer(customer, name, owners, contacts, last));
        if (before == null || !before.name().equals(name)) {
            renamed = renamed.then(customer);
        }
    }

    /** Whose customer it is after something was told, by who had it before. */
    private static @Nullable String owner(@Nullable String before, Entry entry) {
        return switch (entry.fact()) {
            case CustomerFact.CustomerListed listed -> listed.owner() == null ? before : listed.owner();
            case CustomerFact.CustomerAdded _, CustomerFact.ContactAdded _, DealFact.DealListed _ -> before;
            // who puts a deal off, plans its cash or says yes to something does not take the customer over
            case DealFact.DealSnoozed _, CashFact.CashScheduled _ -> before;
            // nor whoever keeps the accounts
            case CashFact.CashConfirmed _, CashFact.CashRefused _, CashFact.CashPut _ -> before;
            case CashFact.Invoiced _, DealFact.CostSet _ -> before;
            case CashFact.CashReported _ -> before;
            case AgreementFact _, QuoteFact.QuoteApproval _, PromiseFact _ -> before;
            // nor whoever is told by somebody else what to do there
            case ActivityFact.StepPlanned _ when !entry.teller().equals(entry.person()) -> before;
            // it is no contact of whoever arranged it; who holds it then follows by the succession
            case CustomerFact.CustomerHandedOver _ -> before;
            default -> entry.person();
        };
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
