package io.drumbeat.receivable;

import io.drumbeat.deal.Deal;
import io.drumbeat.fact.CashFact.Instalment;
import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is still to come of a contract: cash fills the instalments in the order they are due.
 *
 * @param contract what was signed
 * @param paid what came in, less what was given back
 * @param back what was given back of it: it is owed, but no day was agreed for it
 * @param parts the instalments, the earliest first; empty while none were agreed
 */
public record Receivable(Deal deal, Money contract, Money paid, Money back, List<Part> parts) {
    public Receivable {
        parts = List.copyOf(parts);
    }

    /**
     * An instalment and how much of it has come in.
     *
     * @param number from 1
     */
    public record Part(int number, LocalDate due, Money amount, Money paid) {
        public Money open() {
            return amount.minus(paid);
        }

        public boolean isOverdue(LocalDate day) {
            return due.isBefore(day) && open().isPositive();
        }
    }

    static Receivable of(Deal deal, Money contract, Money paid, Money back, List<Instalment> plan) {
        return new Receivable(deal, contract, paid, back, filled(paid, plan));
    }

    private static List<Part> filled(Money paid, List<Instalment> plan) {
        var parts = new ArrayList<Part>();
        var left = paid.max(nothing(paid));
        for (var instalment : plan) {
            var in = instalment.amount().min(left);
            parts.add(new Part(parts.size() + 1, instalment.due(), instalment.amount(), in));
            left = left.minus(in);
        }
        return parts;
    }

    private List<Instalment> plan() {
        return parts.stream()
                .map(part -> new Instalment(part.due(), part.amount()))
                .toList();
    }

    /** The same after more came in, or less if it is negative. */
    public Receivable after(Money more) {
        return of(deal, contract, paid.plus(more), back, plan());
    }

    private static Money nothing(Money like) {
        return new Money(0, like.currency());
    }

    public Money outstanding() {
        return contract.minus(paid).max(nothing(contract));
    }

    /** What came in beyond the contract. */
    public Money surplus() {
        return paid.minus(contract).max(nothing(contract));
    }

    /** What should have come in before this day and did not. */
    public Money overdue(LocalDate day) {
        return overdueParts(day).stream().map(Part::open).reduce(nothing(contract), Money::plus);
    }

    /** What was paid in time and given back since is not late. */
    public List<Part> overdueParts(LocalDate day) {
        return filled(paid.plus(back), plan()).stream()
                .filter(part -> part.isOverdue(day))
                .toList();
    }

    /** The day the oldest overdue instalment was due. */
    public Optional<LocalDate> overdueSince(LocalDate day) {
        return overdueParts(day).stream().map(Part::due).findFirst();
    }

    /** The instalment that the next cash goes to. */
    public Optional<Part> next() {
        return parts.stream().filter(part -> part.open().isPositive()).findFirst();
    }

    /** What the contract has beyond its instalments, negative if they are more: it was put right after they were agreed. */
    public Money unplanned() {
        return parts.stream().map(Part::amount).reduce(contract, Money::minus);
    }
}
