package io.drumbeat.settling;

import io.drumbeat.earned.Earned;
import io.drumbeat.earned.RuleLedger;
import io.drumbeat.plan.Terms.Limit;
import io.drumbeat.ratio.Ratio;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What rules came to in each month, as much of it as the caps looked at so far let through. */
final class LetThrough {
    private final Map<String, Map<YearMonth, Long>> left = new HashMap<>();

    /** @param until as it stood at the end of this month */
    LetThrough(Map<String, RuleLedger> ledgers, YearMonth until) {
        ledgers.forEach((rule, ledger) -> left.put(rule, ledger.earned(until)));
    }

    private static boolean isOf(Limit cap, String rule) {
        return cap.rules().isEmpty() || cap.rules().contains(rule);
    }

    /** By the spans of a cap, what its rules came to. */
    Map<String, Long> bySpan(Limit cap) {
        var sums = new HashMap<String, Long>();
        left.forEach((rule, months) -> {
            if (isOf(cap, rule)) {
                months.forEach((month, amount) -> sums.merge(cap.over().name(month), amount, Long::sum));
            }
        });
        return sums;
    }

    /** Takes off what is too much: of what came last first, within a month of all rules in proportion. */
    void cut(Limit cap, Predicate<YearMonth> of, long over) {
        if (over <= 0) {
            return;
        }
        var rest = over;
        var months = left.entrySet().stream()
                .filter(rule -> isOf(cap, rule.getKey()))
                .flatMap(rule -> rule.getValue().keySet().stream())
                .filter(of)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (var month : months) {
            rest -= cut(cap, month, rest);
        }
    }

    private long cut(Limit cap, YearMonth month, long over) {
        var rules = left.keySet().stream()
                .filter(rule -> isOf(cap, rule) && in(rule, month) > 0)
                .sorted()
                .toList();
        var all = rules.stream().mapToLong(rule -> in(rule, month)).sum();
        var cut = Math.min(over, all);
        var run = 0L;
        for (var rule : rules) {
            var own = in(rule, month);
            left.getOrDefault(rule, Map.of()).put(month, own - (part(cut, run + own, all) - part(cut, run, all)));
            run += own;
        }
        return cut;
    }

    private long in(String rule, YearMonth month) {
        return left.getOrDefault(rule, Map.of()).getOrDefault(month, 0L);
    }

    /** Of a whole amount the part up to so much of all. */
    static long part(long amount, long of, long all) {
        return all == 0 ? 0 : Ratio.of(amount).times(Ratio.of(of, all)).rounded(Ratio.ONE, RoundingMode.HALF_UP);
    }

    /** Writes down for every piece how much of it is cut. */
    void tell(Map<String, RuleLedger> ledgers) {
        ledgers.forEach((rule, ledger) -> {
            var cuts = new HashMap<YearMonth, Long>();
            ledger.earned().forEach((month, all) -> cuts.put(month, all - in(rule, month)));
            cuts.values().removeIf(cut -> cut == 0);
            var alls = new HashMap<YearMonth, Long>();
            if (!cuts.isEmpty()) {
                ledger.all().forEach(earned -> each(earned, (month, amount) -> alls.merge(month, amount, Long::sum)));
            }
            var runs = new HashMap<YearMonth, Long>();
            for (var earned : ledger.all()) {
                earned.cut = 0;
                each(earned, (month, amount) -> {
                    var cut = cuts.getOrDefault(month, 0L);
                    var run = runs.getOrDefault(month, 0L);
                    var all = alls.getOrDefault(month, 0L);
                    earned.cut += part(cut, run + amount, all) - part(cut, run, all);
                    runs.put(month, run + amount);
                });
            }
        });
    }

    private static void each(Earned earned, java.util.function.BiConsumer<YearMonth, Long> told) {
        for (var tranche : earned.counted.all()) {
            if (tranche.amount() > 0) {
                told.accept(tranche.month(), tranche.amount());
            }
        }
    }
}
