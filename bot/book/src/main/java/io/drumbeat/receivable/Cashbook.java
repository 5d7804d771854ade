package io.drumbeat.receivable;

import io.drumbeat.deal.Contracts;
import io.drumbeat.fact.CashFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One customer's cash: reported or confirmed, and to which contracts it is allocated. To a deal never more than its contract;
 * what is allocated and what is free are together what was confirmed and not given back.
 */
public final class Cashbook {
    private final Allocating allocating;
    private final List<Cash> cash;

    private Cashbook(Allocating allocating) {
        this.allocating = allocating;
        this.cash = allocating.cash();
    }

    public static Cashbook of(String customer, Known known) {
        return of(known.ledger().about(customer), known.the(MoneyRules.class));
    }

    /** @param about what stands about one customer, oldest first */
    public static Cashbook of(List<Entry> about, MoneyRules rules) {
        return new Cashbook(new Allocating(Contracts.of(about), rules).of(about));
    }

    /** What went where, in the order in which it did; what only waits for finance last. */
    public List<Movement> movements() {
        return allocating.movements();
    }

    /** All that was told of, in the order in which it became certain. */
    public List<Cash> cash() {
        return cash;
    }

    public Optional<Cash> under(long receipt) {
        return cash.stream().filter(one -> one.receipt() == receipt).findFirst();
    }

    /** What finance has not said anything to yet. */
    public List<Cash> open() {
        return cash.stream().filter(Cash::isOpen).toList();
    }

    /** What is confirmed and belongs to no contract. */
    public List<Cash> unallocated() {
        return cash.stream()
                .filter(one -> !one.atItsWord() && one.free().isPositive())
                .toList();
    }

    /** What came in of a contract: what is allocated to it, and where cash counts as told, what was told beyond. */
    public Money paid(String deal, Money contract) {
        var sum = new Money(0, contract.currency());
        for (var one : cash) {
            if (one.amount().currency().equals(contract.currency())) {
                sum = sum.plus(one.allocated().getOrDefault(deal, new Money(0, contract.currency())));
                if (one.atItsWord() && deal.equals(one.deal())) {
                    sum = sum.plus(one.free());
                }
            }
        }
        return sum;
    }

    /** What is confirmed and was not given back. */
    public Money left(Currency currency) {
        return cash.stream()
                .filter(one -> one.amount().currency().equals(currency))
                .map(Cash::left)
                .reduce(new Money(0, currency), Money::plus);
    }

    /** What a contract has left to be paid. */
    public Money room(String deal, Money like) {
        return new Money(allocating.left(deal, like), like.currency());
    }

    /** What an entry adds to the money that is paid on, in fen, by deal; less than nothing where it was given back. */
    public Map<String, Long> paidOnDeals(Entry entry) {
        var sums = new HashMap<String, Long>();
        for (var moved : movements()) {
            if (moved.isPaid() && moved.paidBy().position() == entry.position()) {
                sums.merge(Objects.requireNonNullElse(moved.deal(), ""), moved.fen(), Long::sum);
            }
        }
        return sums;
    }

    /** Whether cash of this standing still waits for finance. */
    public static boolean waits(Entry entry, Known known) {
        return entry.fact() instanceof CashFact.CashReported in
                && Reports.of(known.ledger().about(in.customer())).status(entry) == Reports.Status.REPORTED;
    }
}
