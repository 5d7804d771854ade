package io.drumbeat.customer;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fold.Shared;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Projection;
import io.drumbeat.subject.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

    private Customers open() {
        return new Customers(Shared.open(byId), Shared.open(names), renamed);
    }

    private Customers closed() {
        return new Customers(Shared.closed(byId), Shared.closed(names), renamed);
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
        var open = open();
        standing.forEach((customer, about) -> open.refold(customer.id(), about));
        return open.closed();
    }

    @Override
    public Customers grown(Map<Subject.Customer, List<Entry>> added, Function<Subject.Customer, List<Entry>> standing) {
        var open = open();
        added.forEach((customer, told) -> {
            var before = byId.get(customer.id());
            if (before != null && CustomerSoFar.goesOn(before, told)) {
                open.byId.put(customer.id(), CustomerSoFar.of(before).and(told).customer());
            } else {
                open.refold(customer.id(), standing.apply(customer));
            }
        });
        return open.closed();
    }

    private void refold(String customer, List<Entry> standing) {
        if (standing.isEmpty()) {
            if (byId.remove(customer) != null) {
                renamed = renamed.then(customer);
            }
            return;
        }
        for (var entry : standing) {
            if (entry.fact() instanceof CustomerFact.CustomerAdded added) {
                names.put(customer, added.name());
            }
        }
        var name = names.getOrDefault(customer, customer);
        var before = byId.put(
                customer, CustomerSoFar.unknown(customer, name).and(standing).customer(Succession.of(standing)));
        if (before == null || !before.name().equals(name)) {
            renamed = renamed.then(customer);
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
