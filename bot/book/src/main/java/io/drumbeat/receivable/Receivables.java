package io.drumbeat.receivable;

import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CashFact.Instalment;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What customers owe, derived from contracts, instalments and cash as they stand. */
public final class Receivables {
    private Receivables() {}

    private record Whose(Set<String> people, LocalDate day) {}

    /** One for each won deal of a customer, oldest first. */
    public static List<Receivable> of(String customer, Known known) {
        var about = known.ledger().about(customer);
        var book = Cashbook.of(customer, known);
        var all = new ArrayList<Receivable>();
        for (var deal : known.the(Deals.class).of(customer)) {
            var contract = deal.amount();
            if (contract != null && known.the(Deals.class).isWon(deal)) {
                all.add(Receivable.of(
                        deal,
                        contract,
                        book.paid(deal.id(), contract),
                        back(about, deal.id(), contract),
                        plan(about, deal.id(), contract)));
            }
        }
        return all;
    }

    private static Money back(List<Entry> about, String deal, Money contract) {
        return about.stream()
                .map(entry -> entry.fact() instanceof CashFact.RefundGiven back && deal.equals(back.deal())
                        ? back.amount()
                        : new Money(0, contract.currency()))
                .filter(amount -> amount.currency().equals(contract.currency()))
                .reduce(new Money(0, contract.currency()), Money::plus);
    }

    public static Optional<Receivable> of(Deal deal, Known known) {
        return of(deal.customer(), known).stream()
                .filter(one -> one.deal().id().equals(deal.id()))
                .findFirst();
    }

    /** What is open of the won deals whose owner fits; customers one after another. */
    public static List<Receivable> owed(Predicate<String> owner, LocalDate today, Known known) {
        var people = known.the(Deals.class).owners().stream().filter(owner).collect(Collectors.toSet());
        return owedTo(people, today, known);
    }

    /** What is open of the won deals that these people own; customers one after another. */
    public static List<Receivable> owedTo(Set<String> people, LocalDate today, Known known) {
        return people.size() > 1
                ? read(people, today, known)
                : known.once(new Whose(people, today), () -> read(people, today, known));
    }

    private static List<Receivable> read(Set<String> people, LocalDate today, Known known) {
        var deals = known.the(Deals.class);
        return people.stream()
                .flatMap(person -> deals.ownedBy(person, today).stream())
                .filter(deals::isWon)
                .map(Deal::customer)
                .distinct()
                .flatMap(customer -> of(customer, known).stream())
                .filter(one -> people.contains(one.deal().ownerOn(today))
                        && one.outstanding().isPositive())
                .toList();
    }

    /** The newest plan of a deal that stands, in the currency of its contract. */
    public static List<Instalment> plan(List<Entry> about, String deal, Money contract) {
        return about.reversed().stream()
                .map(Entry::fact)
                .filter(fact -> fact instanceof CashFact.CashScheduled plan
                        && plan.deal().equals(deal))
                .map(fact -> ((CashFact.CashScheduled) fact).instalments())
                .findFirst()
                .filter(plan ->
                        plan.stream().allMatch(one -> one.amount().currency().equals(contract.currency())))
                .orElse(List.of());
    }
}
