package io.drumbeat.progress;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** What people said they would do next and have not done yet. */
public final class NextSteps {
    private static final int LOOK_BACK = 90;

    private NextSteps() {}

    /**
     * A person's open next steps due by a day, the oldest first. A step is done by a later
     * activity with its customer on the promised day or after, and replaced by a newer promise.
     */
    public static List<Step> dueBy(LocalDate day, String person, Known known) {
        var entries = known.ledger().of(person, day.minusDays(LOOK_BACK), day).stream()
                .filter(e -> e.fact() instanceof Fact.ActivityLogged)
                .sorted((a, b) -> Long.compare(b.position(), a.position()))
                .toList();
        var newest = new HashMap<String, LocalDate>();
        var settled = new HashSet<String>();
        var steps = new ArrayList<Step>();
        for (var entry : entries) {
            var activity = (Fact.ActivityLogged) entry.fact();
            var next = activity.next();
            var customer = activity.customer();
            var contacted = newest.get(customer);
            if (next != null && settled.add(customer) && !next.date().isAfter(day)) {
                // only a contact on the promised day or after it keeps the promise
                if (contacted == null || contacted.isBefore(next.date())) {
                    steps.add(new Step(entry, customer, next));
                }
            }
            newest.merge(customer, entry.date(), (a, b) -> a.isAfter(b) ? a : b);
        }
        steps.sort((a, b) -> a.next().date().compareTo(b.next().date()));
        return steps;
    }

    /** What is open with a customer, each person's own, the oldest first. */
    public static List<Step> openWith(String customer, Known known) {
        var seen = new HashSet<String>();
        var steps = new ArrayList<Step>();
        for (var entry : known.ledger().about(customer).reversed()) {
            if (entry.fact() instanceof Fact.ActivityLogged activity && seen.add(entry.person())) {
                var next = activity.next();
                if (next != null) {
                    steps.add(new Step(entry, customer, next));
                }
            }
        }
        steps.sort((a, b) -> a.next().date().compareTo(b.next().date()));
        return steps;
    }

    /** A next step and the entry that promised it. */
    public record Step(Entry promised, String customer, Fact.NextStep next) {}
}
