package io.drumbeat.intake;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fold.Shared;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Projection;
import io.drumbeat.subject.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What customers and deals go by in lists from outside. Two that go by one key were mixed up; the one listed last has it. */
public final class ListedKeys implements Projection<Subject.Customer> {
    private final Map<String, List<Listed>> customers;
    private final Map<String, List<Listed>> deals;
    private final Map<String, Keys> of;

    /** By which key, and where in the ledger that was told. */
    private record Listed(String key, String id, long position) {}

    private record Keys(List<Listed> customer, List<Listed> deals) {}

    public ListedKeys() {
        this(Shared.none(), Shared.none(), Shared.none());
    }

    private ListedKeys(Map<String, List<Listed>> customers, Map<String, List<Listed>> deals, Map<String, Keys> of) {
        this.customers = customers;
        this.deals = deals;
        this.of = of;
    }

    @Override
    public Class<Subject.Customer> subject() {
        return Subject.Customer.class;
    }

    @Override
    public ListedKeys fresh() {
        return new ListedKeys();
    }

    @Override
    public boolean minds(Fact fact) {
        return fact instanceof CustomerFact.CustomerListed || fact instanceof DealFact.DealListed;
    }

    @Override
    public ListedKeys refolded(Map<Subject.Customer, List<Entry>> standing) {
        var open = new ListedKeys(Shared.open(customers), Shared.open(deals), Shared.open(of));
        standing.forEach((customer, about) -> open.refold(customer.id(), about));
        return new ListedKeys(Shared.closed(open.customers), Shared.closed(open.deals), Shared.closed(open.of));
    }

    private void refold(String customer, List<Entry> standing) {
        var before = of.remove(customer);
        if (before != null) {
            before.customer().forEach(listed -> remove(customers, listed));
            before.deals().forEach(listed -> remove(deals, listed));
        }
        var own = new ArrayList<Listed>();
        var its = new ArrayList<Listed>();
        for (var entry : standing) {
            if (entry.fact() instanceof CustomerFact.CustomerListed(var _, var key, var _) && key != null) {
                own.add(new Listed(key, customer, entry.position()));
            } else if (entry.fact() instanceof DealFact.DealListed(var _, var deal, var key)) {
                its.add(new Listed(key, deal, entry.position()));
            }
        }
        if (!own.isEmpty() || !its.isEmpty()) {
            own.forEach(listed -> add(customers, listed));
            its.forEach(listed -> add(deals, listed));
            of.put(customer, new Keys(own, its));
        }
    }

    private static void add(Map<String, List<Listed>> keys, Listed listed) {
        keys.put(
                listed.key(),
                Stream.concat(keys.getOrDefault(listed.key(), List.of()).stream(), Stream.of(listed))
                        .sorted(Comparator.comparingLong(Listed::position))
                        .toList());
    }

    private static void remove(Map<String, List<Listed>> keys, Listed listed) {
        var left = keys.getOrDefault(listed.key(), List.of()).stream()
                .filter(one -> !one.equals(listed))
                .toList();
        if (left.isEmpty()) {
            keys.remove(listed.key());
        } else {
            keys.put(listed.key(), left);
        }
    }

    /** The id of the customer that goes by this key. */
    public Optional<String> customer(String key) {
        return last(customers.getOrDefault(key, List.of())).map(Listed::id);
    }

    public Optional<String> deal(String key) {
        return last(deals.getOrDefault(key, List.of())).map(Listed::id);
    }

    /** The newest key a customer goes by. */
    public Optional<String> keyOf(String customer) {
        var keys = of.get(customer);
        return keys == null ? Optional.empty() : last(keys.customer()).map(Listed::key);
    }

    /** The keys of a deal of this customer. */
    public Optional<String> keyOf(String customer, String deal) {
        var keys = of.get(customer);
        return keys == null
                ? Optional.empty()
                : keys.deals().stream()
                        .map(Listed::key)
                        .filter(key -> deal(key).filter(deal::equals).isPresent())
                        .findFirst();
    }

    private static Optional<Listed> last(List<Listed> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
