package io.drumbeat.payreason;

import io.drumbeat.credit.Credits;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.money.Money;
import io.drumbeat.payout.Calculator;
import io.drumbeat.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a month's pay came from and to, and by how much each record that was told meanwhile moved it: each is looked at as if
 * those after it had not been told, so that all of them together are the whole difference.
 *
 * @param steps in the order in which they were told; those that moved nothing are none of them
 */
record Differences(Money before, Money now, List<Step> steps) {
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final String SUPPOSED = "supposed";
    private static final Set<String> ACTIVITIES = Set.of("visit", "call", "demo", "followup");
    /** The older ones before so many are one step together. */
    private static final int MOST = 20;

    /**
     * A record and by how much it moved the pay.
     *
     * @param entries those under one receipt; several receipts where they are the older ones
     */
    record Step(List<Entry> entries, Money moved) {}

    /** @param today the last day that counts, in whose month the pay is */
    static Differences since(Instant since, Person rep, LocalDate today, Calculator calculator, Known known) {
        var told = told(since, rep, today, calculator, known);
        var receipts = new ArrayList<>(told.keySet());
        var together = Math.max(0, receipts.size() - MOST);
        var steps = new ArrayList<Step>();
        var reading = new Reading(rep, today, calculator, known);
        var first = reading.without(receipts);
        var before = first;
        var from = 0;
        while (from < receipts.size()) {
            var to = from == 0 && together > 0 ? together : from + 1;
            var after = reading.without(receipts.subList(to, receipts.size()));
            if (!after.equals(before)) {
                var entries = receipts.subList(from, to).stream()
                        .flatMap(receipt -> told.getOrDefault(receipt, List.of()).stream())
                        .toList();
                steps.add(new Step(entries, after.minus(before)));
            }
            before = after;
            from = to;
        }
        return new Differences(first, before, steps);
    }

    /** By receipt, in the order in which they were told, whatever can count for somebody's pay. */
    private static Map<Long, List<Entry>> told(
            Instant since, Person rep, LocalDate today, Calculator calculator, Known known) {
        var people = calculator.reached(rep, today, known);
        var calls = calculator
                .planOf(rep, today, known)
                .filter(plan -> plan.rules().stream()
                        .anyMatch(rule -> rule.counting().kinds().stream().anyMatch(ACTIVITIES::contains)))
                .isPresent();
        var found = new LinkedHashMap<Long, Entry>();
        for (var person : people) {
            for (var entry : Credits.concerning(person, EVER, today, known)) {
                found.put(entry.position(), entry);
                var customer = entry.fact().customer();
                if (customer != null && person.equals(rep.id())) {
                    known.ledger().about(customer).forEach(other -> found.put(other.position(), other));
                }
            }
        }
        var told = new LinkedHashMap<Long, List<Entry>>();
        found.values().stream()
                .filter(entry -> !entry.recordedAt().isBefore(since) && entry.receipt() != Entry.NO_RECEIPT)
                .filter(entry -> calls || !(entry.fact() instanceof ActivityFact))
                .sorted(Comparator.comparingLong(Entry::position))
                .forEach(entry -> told.computeIfAbsent(entry.receipt(), _ -> new ArrayList<>())
                        .add(entry));
        return told;
    }

    /** What the month pays when some receipts had never been told. */
    private record Reading(Person rep, LocalDate today, Calculator calculator, Known known) {
        Money without(List<Long> receipts) {
            return calculator
                    .statement(rep.id(), YearMonth.from(today), today, supposing(receipts))
                    .money();
        }

        private Known supposing(List<Long> receipts) {
            if (receipts.isEmpty()) {
                return known;
            }
            List<Fact> voids = receipts.stream()
                    .<Fact>map(receipt -> new ChangeFact.Voided(receipt))
                    .toList();
            var told = new Told(rep.id(), SUPPOSED, new Noted(today, false, voids));
            return known.supposing(told, today.atStartOfDay(rep.zone()).toInstant());
        }
    }
}
