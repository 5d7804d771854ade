package io.drumbeat.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plans by chance that use whatever the language has; a test holds that no key of it is left out. */
final class AnyPlan {
    /** Each a rule of its own; {@code R} stands for the rule above. */
    private static final List<String> RULES = List.of(
            "basis: won, rate: 3.3%",
            "basis: won, customers: new, rate: 2%, times: {name: k, by: margin-rate, per: event, whole: [{to: 50%, times: 0.5}, {times: 1}]}",
            "basis: won, each: 50, every: 10000",
            "basis: [won, collected], fixed: 300",
            "basis: won, per: event, by: discount, whole: [{to: 5%, rate: 4%}, {rate: 1%}]",
            "basis: won, credit: [{where: {customers: new}, times: 1.5}, {beyond: 20000, times: 0.5}], rate: 2%",
            "basis: won, by: attainment, per: quarter, crossing: old, reached: [{from: 0, rate: 3%}, {from: 60%, rate: 5%}]",
            "basis: won, table: [{where: {customers: new}, rate: 3%}, {when: {attainment: revenue, from: 50%}, rate: 2%}, {rate: 1%}]",
            "basis: collected, by: attainment, curve: [{at: 20%, rate: 1%}, {at: 90%, rate: 4%}], before: level, after: line",
            "of: 3000, scorecard: [{attainment: revenue, weight: 70%}, {value: m1, weight: 30%, whole: [{from: 0, rate: 0}, {from: 3, rate: 100%}]}]",
            "basis: won, where: {amount: {from: 100}, not: {product: x}}, once: customer, rate: 1%",
            "basis: won, whose: team, rate: 1%, gate: {attainment: revenue, whose: own, from: 10%}, divide: equally, among: qualified",
            "basis: won, for: {role: manager}, whose: reports, rate: 9%, differential: R",
            "basis: won, per: deal, rate: 2%, less: R",
            "fixed: 1000, prorate: yes",
            "of: {rules: R}, rate: 10%",
            "basis: won, exceeding: {amount: 5000, carry: yes}, marginal: [{to: 30000, rate: 2%}, {rate: 3%}]",
            "basis: won, deduct: {share: 5%, tax: 13%}, rate: 4%, floor: 20, cap: 800",
            "basis: won, per: quarter, settle: end, whole: [{from: 0, rate: 1%}, {from: 60000, rate: 2%}]",
            "basis: won, per: deal, split: after, marginal: [{from: 0, rate: 1%}, {from: 20000, rate: 3%}]",
            "basis: won, rate: 5%, release: [{on: won, share: 30%}, {on: collected, share: 70%, from: 40%}]",
            "basis: won, rate: 5%, release: {won: 20%, collected: 80%}, unpaid: {days: 40}",
            "basis: collected, rate: 2%, hold: {share: 10%, until: {months: 2}, where: {customers: new}}, defer: {share: 20%, until: {evenly: 3}}",
            "basis: won, rate: 3%, clawback: {months: [{from: 0, share: 100%}, {from: 3, share: 50%}]}, leavers: 50%",
            "basis: collected, from: 2026-02-01, to: 2026-09-30, rate: 2%",
            "basis: won, per: year, separately: customer, whole: [{from: 0, rate: 1%}, {from: 20000, rate: 2%}]",
            "basis: won, per: week, by: {rank: revenue}, whole: [{from: 1, fixed: 100}, {from: 2, fixed: 0}]",
            "of: 2000, per: quarter, by: {value: g1}, whole: [{from: 0, rate: 0}, {from: A, rate: 100%}], less: R",
            "basis: won, by: {distinct: customer}, whole: [{from: 0, rate: 1%}, {from: 2, rate: 2%}]",
            "basis: won, per: quarter, separately: [customer, source], marginal: [{to: 10000, rate: 1%}, {rate: 2%}]",
            "basis: won, where: {team: t, tenure: {from: 3}, late: no}, rate: 1%",
            "basis: won, by: m2, whole: [{from: 0, rate: 1%}, {from: 8000, rate: 2%}]",
            "of: 900, by: m3, whole: [{from: 1, rate: 100%}, {from: 2, rate: 0}]",
            "for: {role: manager}, of: 1500, by: m4, curve: straight",
            "for: {role: manager}, of: {rules: R, take: average}, whose: reports, rate: 20%",
            "of: 700, by: {rank-share: revenue}, whole: [{to: 40%, rate: 100%}, {rate: 10%}]",
            "basis: won, where: {weekday: [周一, 周三], person: self}, rate: 1%",
            "basis: won, per: deal, rate: 5%, where: {day-of-month: {to: 20}}, cap: {of: amount, share: 4%}",
            "basis: won, whose: team, per: day, rate: 1%, divide: equally",
            "basis: won, rate: 2%, prorate: yes",
            "basis: won, rate: 2%, pays: no",
            "of: {rules: [R, r0], take: larger}, rate: 100%",
            "of: {rules: [R, r0], take: smaller}, per: quarter, whole: [{from: 0, rate: 50%}, {from: 500, rate: 80%}]",
            "basis: won, exceeding: {target: revenue, share: 20%}, by: attainment, marginal: [{to: 50%, rate: 2%}, {rate: 4%}]",
            "basis: won, rate: 2%, gate: {attainment: revenue, over: quarter, from: 30%, else: 50%}");

    private static final String MEASURES =
            "measures: [{name: m1, basis: won, of: count}, {name: g1, grades: {A: 1.2, B: 1}}, {name: m2, basis: won, take: largest, split: no}, "
                    + "{name: m3, race: {value: deals, from: 2}}, {name: m4, average: {attainment: revenue}, whose: reports}, "
                    + "{name: m5, people: {value: revenue, from: 100}, whose: team, for: {role: rep}}, {name: m6, basis: won, of: {distinct: customer}}, "
                    + "{name: m7, quarters: {value: revenue, from: 100}}, {name: m8, in-a-row: {value: revenue, from: 100}, each: quarter}]";

    private static final List<String> TOP = List.of(
            "version: 3",
            "for: {role: [rep, manager]}",
            "from: 2026-01-01",
            "to: 2027-12-31",
            "year-starts: 4",
            "currency: CNY",
            "fields: [{name: 区域}]",
            "rounding: {mode: half-up, to: 0.1, at: event}",
            "gate: {by: amount, from: 500, else: 40%}",
            "times: {name: top, by: {attainment: revenue}, whole: [{to: 50%, times: 0.7}, {times: 1.3}]}",
            "cap: [{amount: 4000, over: month, carry: yes}, {amount: 9000, whose: team}]",
            "guarantee: {amount: 800, over: quarter}",
            "draw: [{amount: 500, first: 3}, {amount: 300, recover: 50%}]",
            "payable-from: 200",
            "hold: {share: 5%, until: quarter-end}",
            "defer: {share: 20%, until: year-end}",
            "holds: [{deal: d1, reason: 争议, until: 2026-10-15}]",
            "true-up: year",
            "ramp: [{month: 1, target: 50%, pay: 150%}]",
            "prorate: {days: calendar, months: [{from: 1, counts: 0.5}, {from: 11, counts: 1}]}",
            "leavers: 0");

    private AnyPlan() {}

    /**
     * Of what pays without any fact, or takes back only a part of it on purpose.
     */
    private static final List<String> BESIDES = List.of(
            "fixed: 1000",
            "of: 3000",
            "of: 2000",
            "of: 900",
            "of: 700",
            "of: 1500",
            "clawback",
            "leavers",
            "guarantee",
            "draw",
            "year-starts",
            "payable-from",
            "to: 2");

    static String of(long seed) {
        return of(seed, RULES, TOP);
    }

    /** One that pays only for facts, and takes all of it back with them. */
    static String ofFacts(long seed) {
        return of(seed, without(RULES), without(TOP));
    }

    private static List<String> without(List<String> all) {
        return all.stream()
                .filter(one -> BESIDES.stream().noneMatch(one::contains))
                .toList();
    }

    private static String of(long seed, List<String> all, List<String> tops) {
        var random = new Random(seed);
        var rules = new ArrayList<String>();
        rules.add("  - {name: r0, basis: won, rate: 4%}");
        var count = 1 + random.nextInt(4);
        for (var i = 1; i <= count; i++) {
            var rule = all.get(random.nextInt(all.size())).replace("R", "r" + (i - 1));
            rules.add("  - {name: r%d, %s}".formatted(i, rule));
        }
        var top = new ArrayList<>(List.of("plan: p", MEASURES));
        for (var each : tops) {
            if (random.nextInt(6) == 0) {
                top.add(each);
            }
        }
        if (rules.stream().anyMatch(rule -> rule.contains("prorate: yes"))
                && top.stream().noneMatch(each -> each.startsWith("prorate"))) {
            top.add("prorate: {days: calendar, leave: yes}");
        }
        return String.join("\n", top) + "\nrules:\n" + String.join("\n", rules) + "\n";
    }
}
