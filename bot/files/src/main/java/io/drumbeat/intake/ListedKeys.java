package io.drumbeat.intake;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Projection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What customers and deals go by in lists from outside. A book has its own. */
public final class ListedKeys implements Projection {
    private final Map<String, String> customers = new HashMap<>();
    private final Map<String, String> deals = new HashMap<>();
    private final Map<String, Keys> of = new HashMap<>();

    private record Keys(List<String> customer, List<String> deals) {}

    @Override
    public ListedKeys fresh() {
        return new ListedKeys();
    }

    @Override
    public void refold(String customer, List<Entry> standing) {
        var before = of.remove(customer);
        if (before != null) {
            before.customer().forEach(key -> customers.remove(key, customer));
            before.deals().forEach(deals::remove);
        }
        var own = new ArrayList<String>();
        var its = new ArrayList<String>();
        for (var entry : standing) {
            if (entry.fact() instanceof Fact.CustomerListed(var _, var key, var _) && key != null) {
                customers.put(key, customer);
                own.add(key);
            } else if (entry.fact() instanceof Fact.DealListed(var _, var deal, var key)) {
                deals.put(key, deal);
                its.add(key);
            }
        }
        if (!own.isEmpty() || !its.isEmpty()) {
            of.put(customer, new Keys(own, its));
        }
    }

    /** The id of the customer that goes by this key. */
    public Optional<String> customer(String key) {
        return Optional.ofNullable(customers.get(key));
    }

    public Optional<String> deal(String key) {
        return Optional.ofNullable(deals.get(key));
    }

    /** The newest key a customer goes by. */
    public Optional<String> keyOf(String customer) {
        var keys = of.get(customer);
        return keys == null || keys.customer().isEmpty()
                ? Optional.empty()
                : Optional.of(keys.customer().getLast());
    }

    /** The keys of a deal of this customer. */
    public Optional<String> keyOf(String customer, String deal) {
        var keys = of.get(customer);
        return keys == null
                ? Optional.empty()
                : keys.deals().stream()
                        .filter(key -> deal.equals(deals.get(key)))
                        .findFirst();
    }
}
