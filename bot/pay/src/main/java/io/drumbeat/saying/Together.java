package io.drumbeat.saying;

import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.PayRule;
import java.util.List;

/**
 * What every rule that counts records hangs on, which is said once and not with each of them.
 *
 * @param whole whether the plan has no other rules
 */
record Together(List<Adjustment.Gate> gates, List<Adjustment.Factor> factors, boolean whole) {
    static final Together NOTHING = new Together(List.of(), List.of(), false);

    static Together of(List<PayRule> rules) {
        var counting = rules.stream()
                .filter(rule -> !rule.counting().kinds().isEmpty())
                .toList();
        if (counting.size() < 2) {
            return NOTHING;
        }
        var first = counting.getFirst();
        return new Together(
                first.gates().stream()
                        .filter(gate ->
                                counting.stream().allMatch(rule -> rule.gates().contains(gate)))
                        .toList(),
                first.factors().stream()
                        .filter(factor -> counting.stream()
                                .allMatch(rule -> rule.factors().contains(factor)))
                        .toList(),
                counting.size() == rules.size());
    }
}
