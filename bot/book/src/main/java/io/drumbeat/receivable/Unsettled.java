package io.drumbeat.receivable;

import io.drumbeat.deal.Contracts;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fold.Shared;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Configurations;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Projection;
import io.drumbeat.subject.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The customers whose cash waits for finance, or belongs to no contract. */
public final class Unsettled implements Projection<Subject.Customer> {
    private final MoneyRules rules;
    private final Map<String, Boolean> customers;

    public Unsettled(MoneyRules rules) {
        this(rules, Shared.none());
    }

    private Unsettled(MoneyRules rules, Map<String, Boolean> customers) {
        this.rules = rules;
        this.customers = customers;
    }

    @Override
    public Class<Subject.Customer> subject() {
        return Subject.Customer.class;
    }

    @Override
    public boolean minds(Fact fact) {
        return fact instanceof CashFact || Contracts.concerns(fact);
    }

    @Override
    public Unsettled refolded(Map<Subject.Customer, List<Entry>> standing) {
        var now = Shared.open(customers);
        standing.forEach((customer, about) -> {
            if (isUnsettled(about)) {
                now.put(customer.id(), true);
            } else {
                now.remove(customer.id());
            }
        });
        return new Unsettled(rules, Shared.closed(now));
    }

    private boolean isUnsettled(List<Entry> about) {
        return about.stream().anyMatch(entry -> entry.fact() instanceof CashFact)
                && Cashbook.of(about, rules).cash().stream()
                        .anyMatch(cash -> cash.isOpen()
                                || (!cash.atItsWord() && cash.free().isPositive()));
    }

    @Override
    public Unsettled configured(Configurations files) {
        return new Unsettled(rules.configured(files), customers);
    }

    @Override
    public Unsettled fresh() {
        return new Unsettled(rules);
    }

    /** Their ids. */
    public Set<String> customers() {
        return customers.keySet();
    }

    /** What waits for finance, the oldest first. */
    public static List<Cash> open(Known known) {
        return all(known).filter(Cash::isOpen).sorted(byNumber()).toList();
    }

    /** What is confirmed and belongs to no contract, the oldest first. */
    public static List<Cash> unallocated(Known known) {
        return all(known)
                .filter(cash -> !cash.atItsWord() && cash.free().isPositive())
                .sorted(byNumber())
                .toList();
    }

    private static Stream<Cash> all(Known known) {
        return known.the(Unsettled.class).customers().stream()
                .flatMap(customer -> Cashbook.of(customer, known).cash().stream());
    }

    private static Comparator<Cash> byNumber() {
        return Comparator.comparingLong(Cash::receipt);
    }
}
