package io.drumbeat.payreason;

import io.drumbeat.credit.Credits;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.payout.Calculator;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.FirstTold;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a month's pay came from and to, and by how much each record that was told meanwhile moved it: what was known before it
 * and after it is looked at, so that all of them together are the whole difference, whatever they said: what was signed, what
 * was put right, what was confirmed, and what was taken back.
 *
 * @param steps in the order in which they were told; those that moved nothing are none of them
 */
record Differences(Money before, Money now, List<Step> steps) {
    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final Set<String> ACTIVITIES = Set.of("visit", "call", "demo", "followup");
    /** So many are looked at one by one, which nobody has in a month; the older ones before them are one step together. */
    private static final int MOST = 200;

    /**
     * A record and by how much it moved the pay.
     *
     * @param entries those told together; several receipts where they are the older ones, none where nothing told did it
     */
    record Step(List<Entry> entries, Money moved) {}

    /**
     * @param since the first day of which what was told is looked at
     * @param today the last day that counts, in whose month the pay is
     */
    static Differences since(LocalDate since, Person rep, LocalDate today, Calculator calculator, Known known) {
        var reading = new Reading(rep, today, calculator);
        var now = reading.pays(known);
        var end = calculator.knownOn(YearMonth.from(today).atEndOfMonth(), known);
        var start = calculator.knownOn(since.minusDays(1), end);
        var told = new Telling(rep, today, calculator, end).since(start.ledger().position());
        var steps = new ArrayList<Step>();
        var before = reading.pays(start);
        var first = before;
        if (told.isEmpty() && !now.equals(before)) {
            steps.add(new Step(List.of(), now.minus(before)));
        }
        var together = Math.max(0, told.size() - MOST);
        var from = 0;
        while (from < told.size()) {
            var to = from == 0 && together > 0 ? together : from + 1;
            // What stands between two of them belongs to the one before: it was told of others
            var after = to == told.size()
                    ? now
                    : reading.pays(end.asOf(told.get(to).getFirst().position() - 1));
            if (!after.equals(before)) {
                steps.add(new Step(
                        told.subList(from, to).stream().flatMap(List::stream).toList(), after.minus(before)));
            }
            before = after;
            from = to;
        }
        return new Differences(first, now, steps);
    }

    /** Whatever can count for somebody's pay, with what took it back, put it right or settled it. */
    private record Telling(Person rep, LocalDate today, Calculator calculator, Known known) {
        /** What was told together is one, in the order in which it was told. */
        List<List<Entry>> since(long position) {
            var calls = calculator
                    .planOf(rep, today, known)
                    .filter(plan -> plan.rules().stream()
                            .anyMatch(rule -> rule.counting().kinds().stream().anyMatch(ACTIVITIES::contains)))
                    .isPresent();
            var told = new TreeMap<Long, Entry>();
            all().flatMap(this::andWhatBecameOfIt)
                    .filter(entry -> entry.position() > position && entry.receipt() != Entry.NO_RECEIPT)
                    .filter(entry -> calls || !(entry.fact() instanceof ActivityFact))
                    .filter(entry -> !paysNobody(entry.fact()))
                    .forEach(entry -> told.putIfAbsent(entry.position(), entry));
            return List.copyOf(told.values().stream()
                    .collect(Collectors.groupingBy(Entry::receipt, TreeMap::new, Collectors.toList()))
                    .values());
        }

        /** What no plan can look at. */
        private static boolean paysNobody(Fact fact) {
            return fact instanceof StaffFact.KudosGiven
                    || fact instanceof StaffFact.WeekReported
                    || fact instanceof StaffFact.Nudged
                    || fact instanceof StaffFact.ReminderFact
                    || fact instanceof ActivityFact.PromiseFact;
        }

        private Stream<Entry> all() {
            var people = calculator.reached(rep, today, known);
            var customers = new LinkedHashSet<String>();
            var own = Credits.concerning(rep.id(), EVER, today, known);
            Stream.concat(own.stream(), told(new FirstTold.Key.OfPerson(rep.id())).stream())
                    .forEach(entry -> add(entry.fact().customer(), customers));
            return Stream.concat(
                    others(people).stream(),
                    customers.stream().flatMap(customer -> told(new FirstTold.Key.OfCustomer(customer)).stream()));
        }

        private static void add(@org.jspecify.annotations.Nullable String customer, Set<String> customers) {
            if (customer != null) {
                customers.add(customer);
            }
        }

        private List<Entry> others(Collection<String> people) {
            return people.stream()
                    .flatMap(person -> Stream.concat(
                            told(new FirstTold.Key.OfPerson(person)).stream(),
                            Credits.concerning(person, EVER, today, known).stream()))
                    .toList();
        }

        private List<Entry> told(FirstTold.Key key) {
            return known.ledger().by(FirstTold.class, key);
        }

        private Stream<Entry> andWhatBecameOfIt(Entry entry) {
            var ledger = known.ledger();
            return Stream.of(
                            Stream.of(entry),
                            ledger.changesTo(entry.receipt()).stream(),
                            ledger.takenBack(entry.receipt()).stream())
                    .flatMap(each -> each);
        }
    }

    /** What the month pays by what is known. */
    private record Reading(Person rep, LocalDate today, Calculator calculator) {
        Money pays(Known known) {
            return calculator
                    .statement(rep.id(), YearMonth.from(today), today, known)
                    .money();
        }
    }
}
