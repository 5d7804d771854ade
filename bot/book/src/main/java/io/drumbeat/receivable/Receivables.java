package io.drumbeat.receivable;

import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CashFact.Instalment;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What customers owe, derived from contracts, instalments and cash as they stand. */
public final class Receivables {
    private Receivables() {}

    /** One for each won deal of a customer, oldest first. Cash that belongs to no deal goes to the oldest that is owed. */
    public static List<Receivable> of(String customer, Known known) {
        var about = known.ledger().about(customer);
        var all = new ArrayList<Receivable>();
        for (var deal : known.the(Deals.class).of(customer)) {
            var contract = deal.amount();
            if (contract != null && known.the(Deals.class).isWon(deal)) {
                var own = received(about, deal.id(), contract);
                var plain = Receivable.of(deal, contract, own, plan(about, deal.id(), contract));
                var free = free(about, contract, all);
                all.add(plain.after(free.min(plain.outstanding())));
            }
        }
        return all;
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

    /** Cash of no deal that the deals before have left over. */
    private static Money free(List<Entry> about, Money contract, List<Receivable> before) {
        var free = received(about, null, contract);
        for (var one : before) {
            if (one.contract().currency().equals(contract.currency())) {
                free = free.minus(one.paid().minus(received(about, one.deal().id(), contract)));
            }
        }
        return free.max(new Money(0, contract.currency()));
    }

    private static Money received(List<Entry> about, @Nullable String deal, Money contract) {
        var minor = about.stream()
                .map(Entry::fact)
                .filter(fact -> Objects.equals(dealOf(fact), deal))
                .mapToLong(fact -> minor(fact, contract.currency()))
                .sum();
        return new Money(minor, contract.currency());
    }

    private static @Nullable String dealOf(Fact fact) {
        return switch (fact) {
            case CashFact.CashCollected in -> in.deal();
            case CashFact.RefundGiven out -> out.deal();
            default -> null;
        };
    }

    /** What a fact brought in of a currency, in its minor unit; negative if it was given back. */
    public static long minor(Fact fact, Currency currency) {
        return switch (fact) {
            case CashFact.CashCollected in
            when in.amount().currency().equals(currency) -> in.amount().minor();
            case CashFact.RefundGiven out
            when out.amount().currency().equals(currency) -> -out.amount().minor();
            default -> 0;
        };
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
