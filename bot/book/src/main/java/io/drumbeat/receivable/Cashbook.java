package io.drumbeat.receivable;

import io.drumbeat.apportion.Apportion;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.math.BigInteger;
import java.util.Currency;
import java.util.LinkedHashMap;
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
    private final MoneyRules rules;

    private Cashbook(Allocating allocating, MoneyRules rules) {
        this.allocating = allocating;
        this.cash = allocating.cash();
        this.rules = rules;
    }

    public static Cashbook of(String customer, Known known) {
        var deals = known.the(Deals.class);
        var won = new LinkedHashMap<String, Money>();
        for (var deal : deals.of(customer)) {
            if (deals.isWon(deal) && deal.amount() != null) {
                won.put(deal.id(), deal.amount());
            }
        }
        var rules = known.the(MoneyRules.class);
        return new Cashbook(new Allocating(won).of(known.ledger().about(customer), rules), rules);
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
        return new Money(allocating.room(deal, like), like.currency());
    }

    /**
     * What an entry adds to the money that is paid on, in fen, by the id of the deal whose money it is, which is empty for that
     * of none; less than nothing if it was given back.
     */
    public Map<String, Long> paidOnDeals(Entry entry) {
        var paying = allocating.paying().get(entry.position());
        if (paying == null) {
            return Map.of();
        }
        var fen = fen(paying, entry);
        var parts = Apportion.byWeights(
                Math.abs(fen),
                paying.deals().values().stream()
                        .map(minor -> BigInteger.valueOf(Math.abs(minor)))
                        .toList());
        var deals = new LinkedHashMap<String, Long>();
        for (var deal : paying.deals().keySet()) {
            deals.put(deal, Long.signum(fen) * parts[deals.size()]);
        }
        return deals;
    }

    private long fen(Allocating.Paying paying, Entry entry) {
        var amount = new Money(paying.minor(), money(entry.fact()).currency());
        return rules.yuan(amount, paying.of()).map(Money::minor).orElse(0L);
    }

    private static Money money(Fact fact) {
        return switch (fact) {
            case CashFact.CashCollected in -> in.amount();
            case CashFact.CashReported in -> in.amount();
            case CashFact.CashPut put -> put.amount();
            case CashFact.RefundGiven out -> out.amount();
            default -> Money.ZERO;
        };
    }

    /** The same, of whatever entry it is. */
    public static Map<String, Long> paidOnDeals(Entry entry, Known known) {
        return entry.fact() instanceof CashFact cash
                ? of(Objects.requireNonNull(cash.customer()), known).paidOnDeals(entry)
                : Map.of();
    }

    /** Whether cash of this standing still waits for finance. */
    public static boolean waits(Entry entry, Known known) {
        return entry.fact() instanceof CashFact.CashReported in
                && Reports.of(known.ledger().about(in.customer())).status(entry) == Reports.Status.REPORTED;
    }
}
