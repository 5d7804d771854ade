package io.drumbeat.simulation;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.payslip.PayStatement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Plans and histories by chance, the same for the same seed. */
final class RandomPay {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private final Random random;

    RandomPay(long seed) {
        random = new Random(seed);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String percent(int most) {
        return "%d.%d%%".formatted(random.nextInt(most), random.nextInt(10));
    }

    /** A plan that pays only for money that came in, in any of the ways. */
    String plan() {
        var rules = new ArrayList<String>();
        var count = 1 + random.nextInt(3);
        for (var i = 0; i < count; i++) {
            rules.add("  - {name: r%d, %s}".formatted(i, String.join(", ", parts())));
        }
        var top = new ArrayList<>(List.of("plan: p"));
        sometimes(
                top,
                "cap: {amount: %d, over: %s}"
                        .formatted(500 + random.nextInt(5000), any(List.of("month", "quarter", "year"))));
        sometimes(top, "defer: {share: 20%, until: year-end}");
        sometimes(top, "rounding: {mode: half-up, to: 0.01, at: event}");
        sometimes(top, "true-up: year");
        return String.join("\n", top) + "\nrules:\n" + String.join("\n", rules) + "\n";
    }

    private void sometimes(List<String> some, String text) {
        if (random.nextInt(4) == 0) {
            some.add(text);
        }
    }

    private List<String> parts() {
        var basis = any(List.of("won", "collected"));
        var parts = new ArrayList<>(List.of("basis: " + basis));
        parts.add("per: " + any(List.of("event", "deal", "month", "quarter", "year")));
        sometimes(parts, "customers: new");
        sometimes(parts, "of: margin");
        parts.add(shape());
        sometimes(parts, "gate: {by: amount, from: 20000, else: 40%}");
        sometimes(
                parts,
                "times: {name: k, by: %s, whole: [{to: 50%%, times: 0.7}, {times: 1.3}]}"
                        .formatted("{attainment: revenue}"));
        sometimes(parts, "cap: %d".formatted(100 + random.nextInt(3000)));
        if (basis.equals("won")) {
            sometimes(parts, "release: {won: 30%, collected: 70%}");
        }
        sometimes(parts, "hold: {share: 10%, until: {months: 2}}");
        sometimes(parts, "credit: [{where: {customers: new}, times: 1.5}]");
        if (basis.equals("won")) {
            sometimes(parts, "unpaid: {days: %d}".formatted(20 + random.nextInt(60)));
        }
        if (parts.stream().anyMatch(part -> part.matches("per: (month|quarter|year)"))) {
            sometimes(parts, "separately: customers");
        }
        return parts;
    }

    /** The beginning of a plan that caps what all of its rules pay. */
    String capped() {
        var amount = 500 + random.nextInt(5000);
        return "plan: p\n"
                + any(List.of(
                                "cap: %d\n",
                                "cap: {amount: %d, over: quarter}\n",
                                "cap: {amount: %d, over: year}\n",
                                "cap: {amount: 2%d, carry: yes}\n",
                                "cap: [{amount: %d, rules: a}, {amount: 3000}]\n",
                                "cap: [{amount: %d, over: quarter}, {amount: 1500, rules: [a, b]}]\n"))
                        .formatted(amount);
    }

    /** What a plan may keep back of all. */
    String kept() {
        return any(List.of(
                "",
                "defer: {share: 30%, until: year-end}\n",
                "defer: {share: 60%, until: {evenly: 4}}\n",
                "holds: [{deal: d1, reason: 争议, until: 2027-03-15}]\n"));
    }

    /** What a rule may wait for. */
    String waiting() {
        return any(List.of(
                "",
                ", release: collected",
                ", release: {won: 30%, collected: 70%}",
                ", release: {fully: collected}",
                ", hold: {share: 25%, until: {months: 3}}",
                ", release: collected, hold: {share: 20%, until: {evenly: 3}}"));
    }

    private String shape() {
        return any(List.of(
                "rate: " + percent(9),
                "marginal: [{to: 20000, rate: %s}, {to: 60000, rate: %s}, {rate: %s}]"
                        .formatted(percent(3), percent(6), percent(9)),
                "whole: [{below: 20000, rate: %s}, {from: 20000, rate: %s}]".formatted(percent(3), percent(9)),
                "by: attainment, marginal: [{from: 0, rate: %s}, {from: 100%%, rate: %s}]"
                        .formatted(percent(5), percent(9)),
                "by: {attainment: revenue}, reached: [{from: 0, rate: %s}, {from: 50%%, rate: %s}]"
                        .formatted(percent(4), percent(8)),
                "by: attainment, curve: [{at: 0, rate: 1%%}, {at: 150%%, rate: %s}]".formatted(percent(9)),
                "by: count, whole: [{to: 2, rate: %s}, {rate: %s}]".formatted(percent(3), percent(9))));
    }

    /** Deals of a year, each signed once and collected in parts, none taken back. */
    List<Map<String, Object>> facts(int deals) {
        var facts = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < deals; i++) {
            var day = FIRST.plusDays(random.nextInt(300));
            var fen = 100L + random.nextInt(5_000_000);
            var won = fact("won", "w" + i, day, "d" + i, fen);
            won.put("newCustomer", random.nextBoolean());
            won.put("cost", BigDecimal.valueOf(fen / 3, 2).toPlainString());
            if (random.nextInt(4) == 0) {
                won.put(
                        "shares",
                        List.of(Map.of("person", "mei", "percent", "70"), Map.of("person", "lin", "percent", "30")));
            }
            facts.add(won);
            var first = random.nextInt((int) fen);
            var early = fact("collected", "c" + i, day.plusDays(random.nextInt(30)), "d" + i, first);
            var late = fact("collected", "e" + i, day.plusDays(30 + random.nextInt(30)), "d" + i, fen - first);
            if (won.get("shares") != null) {
                early.put("shares", won.get("shares"));
                late.put("shares", won.get("shares"));
            }
            facts.add(early);
            facts.add(late);
        }
        return facts;
    }

    /** The same facts, every deal of them paid back, at once or in two parts. */
    List<Map<String, Object>> refunded(List<Map<String, Object>> facts) {
        var all = new ArrayList<>(facts);
        for (var fact : facts) {
            if (fact.get("kind").equals("won")) {
                var fen = new BigDecimal(fact.get("amount").toString())
                        .movePointRight(2)
                        .longValueExact();
                var part = random.nextBoolean() ? fen : 1 + random.nextInt((int) fen);
                var day = LocalDate.parse(fact.get("date").toString()).plusDays(60);
                var deal = fact.get("deal").toString();
                all.add(fact("refund", "r" + deal, day, deal, part));
                if (part < fen) {
                    all.add(fact("refund", "s" + deal, day.plusDays(random.nextInt(60)), deal, fen - part));
                }
            }
        }
        return all;
    }

    private static Map<String, Object> fact(String kind, String id, LocalDate day, String deal, long fen) {
        var fact = new HashMap<String, Object>();
        fact.put("receipt", id);
        fact.put("kind", kind);
        fact.put("person", "mei");
        fact.put("date", day.toString());
        fact.put("deal", deal);
        fact.put("customer", "客户" + deal);
        fact.put("amount", BigDecimal.valueOf(fen, 2).toPlainString());
        return fact;
    }

    static List<PayStatement> run(String plan, String period, List<Map<String, Object>> facts) {
        return run(plan, period, facts, List.of("mei", "lin"));
    }

    static List<PayStatement> run(String plan, String period, List<Map<String, Object>> facts, List<?> people) {
        var values = new LinkedHashMap<String, Object>();
        values.put("plan", plan);
        values.put("period", period);
        values.put("people", people);
        values.put("facts", facts);
        values.put(
                "targets",
                List.of(
                        Map.of("person", "mei", "period", "2026", "measure", "revenue", "amount", "360000"),
                        Map.of("person", "lin", "period", "2026", "measure", "revenue", "amount", "120000"),
                        Map.of("person", "mei", "period", "2026", "measure", "collected", "amount", "360000"),
                        Map.of("person", "mei", "period", "2027", "measure", "revenue", "amount", "360000")));
        return Simulation.run(values, WorkingCalendar.WEEKDAYS);
    }

    static List<Map<String, Object>> until(List<Map<String, Object>> facts, String month) {
        return facts.stream()
                .filter(fact -> fact.get("date").toString().substring(0, 7).compareTo(month) <= 0)
                .collect(Collectors.toList());
    }
}
