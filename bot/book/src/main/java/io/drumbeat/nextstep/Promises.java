package io.drumbeat.nextstep;

import io.drumbeat.customer.Succession;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.ActivityFact.PromiseFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that was promised at one customer, and what became of each. */
final class Promises {
    private final Map<Long, Step> steps = new LinkedHashMap<>();
    private final String customer;
    private final Succession succession;
    private final LocalDate day;
    private final long earlier;

    Promises(String customer, LocalDate day, Known known) {
        var about = known.ledger().about(customer);
        var rules = known.ledger().configured(OpenSteps.RULES);
        this.customer = customer;
        this.day = day;
        this.succession = Succession.of(about);
        this.earlier = rules.isEmpty() ? 0 : rules.getFirst().position();
        events(about, known).forEach(this::follow);
    }

    Collection<Step> all() {
        return steps.values();
    }

    /** What was told of the customer, and of what was promised there, in the order it was told. */
    private static List<Entry> events(List<Entry> about, Known known) {
        var events = new LinkedHashMap<Long, Entry>();
        for (var entry : about) {
            var fact = entry.fact();
            if (fact instanceof ActivityFact || fact.next() != null) {
                events.put(entry.position(), entry);
            }
            if (fact.next() != null) {
                known.ledger().about(new Subject.Receipt(entry.receipt())).stream()
                        .filter(one -> one.fact() instanceof PromiseFact)
                        .forEach(one -> events.put(one.position(), one));
            }
        }
        var ordered = new ArrayList<>(events.values());
        ordered.sort(Comparator.comparingLong(Entry::position));
        return ordered;
    }

    private void follow(Entry entry) {
        if (entry.fact() instanceof PromiseFact fate) {
            steps.computeIfPresent(fate.promise(), (_, step) -> after(step, fate, entry));
            return;
        }
        var who = succession.heir(entry.person(), day);
        if (entry.fact() instanceof ActivityFact.ActivityLogged activity) {
            steps.replaceAll(
                    (_, step) -> isKept(step, who, activity, entry) ? step.closed(Step.State.KEPT, entry) : step);
        }
        var next = entry.fact().next();
        if (next != null) {
            if (isEarlier(entry)) {
                steps.values().removeIf(step -> step.who().equals(who));
            }
            steps.put(entry.receipt(), Step.made(entry, who, customer, next));
        }
    }

    private static Step after(Step step, PromiseFact fate, Entry entry) {
        return switch (fate) {
            case PromiseFact.StepDone _ -> step.closed(Step.State.DONE, entry);
            case PromiseFact.StepDropped _ -> step.closed(Step.State.DROPPED, entry);
            case PromiseFact.StepMoved(var _, var _, var from, var to) ->
                step.next().equals(from) ? step.moved(to, entry) : step;
        };
    }

    /** A contact on the promised day or after it; before promises were closed one by one, of whichever kind. */
    private boolean isKept(Step step, String who, ActivityFact.ActivityLogged activity, Entry entry) {
        return step.isOpen()
                && !step.isTask()
                && step.who().equals(who)
                && !entry.date().isBefore(step.next().date())
                && (isEarlier(entry)
                        || Keeping.keeps(activity.activity(), step.next().what()));
    }

    private boolean isEarlier(Entry entry) {
        return entry.position() < earlier;
    }
}
