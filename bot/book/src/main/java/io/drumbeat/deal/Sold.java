package io.drumbeat.deal;

import io.drumbeat.fact.DealFact;
import io.drumbeat.fold.Shared;
import io.drumbeat.ledger.Entry;
import io.drumbeat.phrase.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The products that were sold so far: nobody lists them anywhere else. */
final class Sold {
    static final Sold NOTHING = new Sold(Shared.none(), Shared.none());

    private final Map<String, Set<String>> byCustomer;
    /** By how many customers a product is spelled in which way. */
    private final Map<String, NavigableMap<String, Integer>> spellings;

    private Sold(Map<String, Set<String>> byCustomer, Map<String, NavigableMap<String, Integer>> spellings) {
        this.byCustomer = byCustomer;
        this.spellings = spellings;
    }

    Sold open() {
        return new Sold(Shared.open(byCustomer), Shared.open(spellings));
    }

    Sold closed() {
        return new Sold(Shared.closed(byCustomer), Shared.closed(spellings));
    }

    void refold(String customer, List<Entry> standing) {
        var now = new HashSet<String>();
        for (var entry : standing) {
            if (entry.fact() instanceof DealFact.DealWon won && won.product() != null) {
                now.add(won.product());
            }
        }
        var before = byCustomer.getOrDefault(customer, Set.of());
        if (before.equals(now)) {
            return;
        }
        if (now.isEmpty()) {
            byCustomer.remove(customer);
        } else {
            byCustomer.put(customer, Set.copyOf(now));
        }
        before.forEach(product -> count(product, -1));
        now.forEach(product -> count(product, 1));
    }

    private void count(String product, int by) {
        var folded = Text.folded(product);
        var ways = new TreeMap<>(spellings.getOrDefault(folded, new TreeMap<>()));
        ways.merge(product, by, (a, b) -> a + b == 0 ? null : a + b);
        if (ways.isEmpty()) {
            spellings.remove(folded);
        } else {
            spellings.put(folded, ways);
        }
    }

    /** Each as it is usually spelled. */
    List<String> all() {
        return spellings.values().stream().map(NavigableMap::firstKey).sorted().toList();
    }

    Optional<String> called(String word) {
        return Optional.ofNullable(spellings.get(Text.folded(word))).map(NavigableMap::firstKey);
    }
}
