package io.drumbeat.simulation;

import io.drumbeat.happening.PayFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A deal that was shared is shared in its money too, where that says nothing else. */
final class Shares {
    private static final Set<String> MONEY = Set.of("collected", "invoiced");

    private Shares() {}

    static List<PayFact> followed(List<PayFact> facts) {
        var shared = new HashMap<String, PayFact>();
        facts.stream()
                .filter(fact ->
                        fact.is("won") && fact.deal() != null && !fact.shares().isEmpty())
                .forEach(fact -> shared.putIfAbsent(fact.deal(), fact));
        return shared.isEmpty()
                ? facts
                : facts.stream().map(fact -> followed(fact, shared)).toList();
    }

    private static PayFact followed(PayFact fact, Map<String, PayFact> shared) {
        var signed = fact.deal() == null ? null : shared.get(fact.deal());
        return signed != null
                        && MONEY.contains(fact.kind())
                        && fact.shares().isEmpty()
                        && signed.shares().containsKey(fact.person())
                ? fact.shared(signed.shares())
                : fact;
    }
}
