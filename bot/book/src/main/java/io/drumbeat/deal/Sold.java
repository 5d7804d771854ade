package io.drumbeat.deal;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Fact;
import io.drumbeat.phrase.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The products that were sold so far: nobody lists them anywhere else. */
final class Sold {
    private final Map<String, Set<String>> byCustomer = new HashMap<>();
    /** By how many customers a product is spelled in which way. */
    private final Map<String, TreeMap<String, Integer>> spellings = new HashMap<>();

    void refold(String customer, List<Entry> standing) {
        var now = new HashSet<String>();
        for (var entry : standing) {
            if (entry.fact() instanceof Fact.DealWon won && won.product() != null) {
                now.add(won.product());
            }
        }
        var before = now.isEmpty() ? byCustomer.remove(customer) : byCustomer.put(customer, now);
        if (before != null) {
            before.forEach(product -> count(product, -1));
        }
        now.forEach(product -> count(product, 1));
    }

    private void count(String product, int by) {
        spellings.compute(Text.folded(product), (_, known) -> {
            var ways = known == null ? new TreeMap<String, Integer>() : known;
            ways.merge(product, by, (a, b) -> a + b == 0 ? null : a + b);
            return ways.isEmpty() ? null : ways;
        });
    }

    Optional<String> called(String word) {
        return Optional.ofNullable(spellings.get(Text.folded(word))).map(TreeMap::firstKey);
    }
}
