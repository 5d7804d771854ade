package io.drumbeat.nextstep;

import io.drumbeat.credit.Credits;
import io.drumbeat.customer.Succession;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people said they would do next and have not done yet. */
public final class OpenSteps {
    private static final int LOOK_BACK = 90;

    private OpenSteps() {}

    /**
     * A person's open next steps due by a day, the oldest first. A step is done by a later
     * activity with its customer on the promised day or after, and replaced by a newer promise,
     * whatever that was told with.
     */
    public static List<Step> dueBy(LocalDate day, String person, Known known) {
        var entries = Credits.concerning(person, day.minusDays(LOOK_BACK), day, known).stream()
                .filter(OpenSteps::matters)
                .filter(e -> person.equals(holder(e, day, known)))
                .sorted((a, b) -> Long.compare(b.position(), a.position()))
                .toList();
        var newest = new HashMap<String, LocalDate>();
        var settled = new HashSet<String>();
        var steps = new ArrayList<Step>();
        for (var entry : entries) {
            var next = entry.fact().next();
            var customer = entry.fact().customer();
            if (customer == null) {
                continue;
            }
            var contacted = newest.get(customer);
            if (next != null && settled.add(customer) && !next.date().isAfter(day)) {
                // only a contact on the promised day or after it keeps the promise
                if (contacted == null || contacted.isBefore(next.date())) {
                    steps.add(new Step(entry, person, customer, next));
                }
            }
            if (entry.fact() instanceof ActivityFact.ActivityLogged) {
                newest.merge(customer, entry.date(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        steps.sort((a, b) -> a.next().date().compareTo(b.next().date()));
        return steps;
    }

    /** Only what somebody did keeps a step; it may be agreed beside a quote or a deal as well. */
    private static boolean matters(Entry entry) {
        return entry.fact() instanceof ActivityFact.ActivityLogged
                || entry.fact().next() != null;
    }

    /** Whose a step is on a day: a customer's steps are handed over with it. */
    private static @Nullable String holder(Entry entry, LocalDate day, Known known) {
        var customer = entry.fact().customer();
        return customer == null
                ? null
                : Succession.of(known.ledger().about(customer)).heir(entry.person(), day);
    }

    /** What is open with a customer on a day, each person's own, the oldest first. */
    public static List<Step> openWith(String customer, LocalDate day, Known known) {
        var about = known.ledger().about(customer);
        var succession = Succession.of(about);
        var seen = new HashSet<String>();
        var steps = new ArrayList<Step>();
        for (var entry : about.reversed()) {
            var who = succession.heir(entry.person(), day);
            if (matters(entry) && seen.add(who)) {
                var next = entry.fact().next();
                if (next != null) {
                    steps.add(new Step(entry, who, customer, next));
                }
            }
        }
        steps.sort((a, b) -> a.next().date().compareTo(b.next().date()));
        return steps;
    }

    /**
     * A next step and the entry that promised it.
     *
     * @param who whose it is by now: who promised it, or whoever was handed the customer
     */
    public record Step(Entry promised, String who, String customer, Fact.NextStep next) {}
}
