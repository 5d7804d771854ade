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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that was promised at one customer, and what became of each. */
final class Promises {
    private final Map<Long, Step> steps = new LinkedHashMap<>();
    /** The numbers of those that are still to do: all that a contact has to be held against. */
    private final Set<Long> open = new LinkedHashSet<>();

    private final String customer;
    private final Succession succession;
    private final LocalDate day;
    private final long earlier;

    Promises(String customer, LocalDate day, Known known) {
        var promised = known.ledger().by(Promised.class, customer);
        var about = promised.isEmpty() ? List.<Entry>of() : known.ledger().about(customer);
        var rules = known.ledger().configured(OpenSteps.RULES);
        this.customer = customer;
        this.day = day;
        this.succession = Succession.of(about);
        this.earlier = rules.isEmpty() ? 0 : rules.getFirst().position();
        if (!promised.isEmpty()) {
            events(promised, about, known).forEach(this::follow);
        }
    }

    Collection<Step> all() {
        return steps.values();
    }

    /** What was told of the customer since the first promise, and of what was promised there, in the order it was told. */
    private static List<Entry> events(List<Entry> promised, List<Entry> about, Known known) {
        var events = new LinkedHashMap<Long, Entry>();
        for (var entry : since(promised.getFirst().position(), about)) {
            if (entry.fact() instanceof ActivityFact || entry.fact().next() != null) {
                events.put(entry.position(), entry);
            }
        }
        for (var promise : promised) {
            for (var fate : known.ledger().about(new Subject.Receipt(promise.receipt()))) {
                if (fate.fact() instanceof PromiseFact) {
                    events.put(fate.position(), fate);
                }
            }
        }
        var ordered = new ArrayList<>(events.values());
        ordered.sort(Comparator.comparingLong(Entry::position));
        return ordered;
    }

    private static List<Entry> since(long position, List<Entry> about) {
        var from = about.size();
        while (from > 0 && about.get(from - 1).position() >= position) {
            from--;
        }
        return about.subList(from, about.size());
    }

    private void follow(Entry entry) {
        if (entry.fact() instanceof PromiseFact fate) {
            steps.computeIfPresent(fate.promise(), (_, step) -> after(step, fate, entry));
            stillOpen(fate.promise());
            return;
        }
        var who = succession.heir(entry.person(), day);
        if (entry.fact() instanceof ActivityFact.ActivityLogged activity) {
            keep(who, activity, entry);
        }
        var next = entry.fact().next();
        if (next != null) {
            if (isEarlier(entry)) {
                steps.values().removeIf(step -> step.who().equals(who));
                open.retainAll(steps.keySet());
            }
            steps.put(entry.receipt(), Step.made(entry, who, customer, next));
            open.add(entry.receipt());
        }
    }

    private void keep(String who, ActivityFact.ActivityLogged activity, Entry entry) {
        for (var number : List.copyOf(open)) {
            var step = steps.get(number);
            if (step != null && isKept(step, who, activity, entry)) {
                steps.put(number, step.closed(Step.State.KEPT, entry));
                open.remove(number);
            }
        }
    }

    private void stillOpen(long number) {
        var step = steps.get(number);
        if (step != null && step.isOpen()) {
            open.add(number);
        } else {
            open.remove(number);
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
                && !step.isComplaint()
                && step.who().equals(who)
                && !entry.date().isBefore(step.next().date())
                && (isEarlier(entry)
                        || Keeping.keeps(activity.activity(), step.next().what()));
    }

    private boolean isEarlier(Entry entry) {
        return entry.position() < earlier;
    }
}
