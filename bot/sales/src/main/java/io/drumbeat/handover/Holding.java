package io.drumbeat.handover;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Handovers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What one person has at one customer.
 *
 * @param open the person's open deals there
 * @param steps what the person promised to do next there
 * @param owed what the customer has signed and not paid yet, where the customer or a deal won is the person's
 */
record Holding(Customer customer, List<Deal> open, List<Step> steps, Money owed) {
    Holding {
        open = List.copyOf(open);
        steps = List.copyOf(steps);
    }

    /** All that a person has on a day, customer by customer in the order of their names. */
    static List<Holding> of(String person, LocalDate day, Known known) {
        // whoever took part in a handover may hold what another told
        var took = !known.ledger().by(Handovers.class, person).isEmpty();
        var all = new ArrayList<Holding>();
        for (var customer : known.the(Customers.class).all()) {
            var deals = known.the(Deals.class).of(customer.id()).stream()
                    .filter(deal -> deal.ownerOn(day).equals(person))
                    .toList();
            var owner = person.equals(customer.ownerOn(day));
            var about = known.ledger().about(customer.id());
            var involved = took
                    || owner
                    || !deals.isEmpty()
                    || about.stream().anyMatch(entry -> entry.person().equals(person));
            if (involved) {
                var steps = OpenSteps.openWith(customer.id(), day, known).stream()
                        .filter(step -> step.who().equals(person))
                        .toList();
                var open = deals.stream().filter(known.the(Deals.class)::isOpen).toList();
                var owed = owner || !deals.isEmpty() ? owed(customer, known) : Money.ZERO;
                if (owner || !open.isEmpty() || !steps.isEmpty() || owed.isPositive()) {
                    all.add(new Holding(customer, open, steps, owed));
                }
            }
        }
        all.sort(Comparator.comparing(holding -> holding.customer().name()));
        return all;
    }

    private static Money owed(Customer customer, Known known) {
        var about = known.ledger().about(customer.id());
        return Money.fen(Math.max(0, Measure.REVENUE.total(about, known) - Measure.COLLECTED.total(about, known)));
    }

    /** What the open deals are worth together, as far as it is known. */
    Money worth() {
        return open.stream()
                .map(Deal::amount)
                .filter(Objects::nonNull)
                .filter(amount -> amount.currency().equals(Money.CNY))
                .reduce(Money.ZERO, Money::plus);
    }

    boolean isOverdue(LocalDate day) {
        return steps.stream().anyMatch(step -> step.next().date().isBefore(day));
    }
}
