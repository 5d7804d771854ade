package io.drumbeat.customer;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.ledger.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who stands in for whom at one customer, by the handovers that stand, in the order in which they take effect.
 *
 * @param steps the handovers' entries, the earliest day first
 */
public record Succession(List<Entry> steps) {
    public static final Succession NONE = new Succession(List.of());

    public Succession {
        steps = List.copyOf(steps);
    }

    /** @param about what stands about one customer */
    public static Succession of(List<Entry> about) {
        var steps = new ArrayList<Entry>();
        for (var entry : about) {
            if (entry.fact() instanceof CustomerFact.CustomerHandedOver) {
                steps.add(entry);
            }
        }
        if (steps.isEmpty()) {
            return NONE;
        }
        steps.sort(Comparator.comparing((Entry step) -> handover(step).day()).thenComparingLong(Entry::position));
        return new Succession(steps);
    }

    /** Only what was arranged after a place in the ledger. */
    Succession after(long position) {
        return new Succession(
                steps.stream().filter(step -> step.position() > position).toList());
    }

    public static CustomerFact.CustomerHandedOver handover(Entry step) {
        return (CustomerFact.CustomerHandedOver) step.fact();
    }

    /** Everybody who ever gave or received. */
    public Set<String> parties() {
        if (steps.isEmpty()) {
            return Set.of();
        }
        var parties = new HashSet<String>();
        for (var step : steps) {
            parties.add(handover(step).from());
            parties.add(handover(step).to());
        }
        return parties;
    }

    /** Who holds on a day what a person once took on. */
    public String heir(String person, LocalDate day) {
        var heir = person;
        for (var step : steps) {
            var handover = handover(step);
            if (!handover.day().isAfter(day) && handover.from().equals(heir)) {
                heir = handover.to();
            }
        }
        return heir;
    }
}
