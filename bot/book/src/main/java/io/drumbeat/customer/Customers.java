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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every customer that stands in the ledger, by id. */
public final class Customers implements Projection<Subject.Customer> {
    private final Map<String, Customer> byId;
    private final Map<String, String> names;
    private final Drawers byName;
    private final Drawers byOwner;
    private Renaming renamed;

    public Customers() {
        this(Shared.none(), Shared.none(), Drawers.NONE, Drawers.NONE, Renaming.NONE);
    }

    private Customers(
            Map<String, Customer> byId, Map<String, String> names, Drawers byName, Drawers byOwner, Renaming renamed) {
        this.byId = byId;
        this.names = names;
        this.byName = byName;
        this.byOwner = byOwner;
        this.renamed = renamed;
    }

    private Customers open() {
        return new Customers(Shared.open(byId), Shared.open(names), byName.open(), byOwner.open(), renamed);
    }

    private Customers closed() {
        return new Customers(Shared.closed(byId), Shared.closed(names), byName.closed(), byOwner.closed(), renamed);
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
                open.put(CustomerSoFar.of(before).and(told).customer());
            } else {
                open.refold(customer.id(), standing.apply(customer));
            }
        });
        return open.closed();
    }

    private void refold(String customer, List<Entry> standing) {
        if (standing.isEmpty()) {
            var before = byId.remove(customer);
            if (before != null) {
                byName.move(customer, List.of(before.name()), List.of());
                byOwner.move(customer, before.owners().everybody(), List.of());
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
        put(CustomerSoFar.unknown(customer, name).and(standing).customer(Succession.of(standing)));
    }

    private void put(Customer now) {
        var id = now.id();
        var before = byId.put(id, now);
        if (before == null || !before.name().equals(now.name())) {
            byName.move(id, before == null ? List.of() : List.of(before.name()), List.of(now.name()));
            renamed = renamed.then(id);
        }
        if (before == null || !before.owners().equals(now.owners())) {
            byOwner.move(
                    id,
                    before == null ? List.of() : before.owners().everybody(),
                    now.owners().everybody());
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
        return byName.by(name).stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** Whether one is called exactly so. */
    public boolean isNamed(String name) {
        return !byName.by(name).isEmpty();
    }

    /** What a person has, had, or will have, found without looking at what others have. */
    public Stream<Customer> everOf(String person) {
        return byOwner.by(person).stream().map(byId::get).filter(Objects::nonNull);
    }
}
