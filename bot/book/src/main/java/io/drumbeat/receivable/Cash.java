package io.drumbeat.receivable;

import io.drumbeat.fact.CashFact;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.money.Money;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Money that a customer paid, and what became of it.
 *
 * @param told what tells of it
 * @param atItsWord whether it counts as told, wherever it belongs
 * @param left what was not given back
 * @param allocated how much of it belongs to which deal
 * @param free what belongs to none
 */
public record Cash(
        Entry told, Reports.Status status, boolean atItsWord, Money left, Map<String, Money> allocated, Money free) {
    public Cash {
        allocated = Map.copyOf(allocated);
    }

    /** The number by which people point at it. */
    public long receipt() {
        return told.receipt();
    }

    public Money amount() {
        return amount(told);
    }

    static Money amount(Entry told) {
        return switch (told.fact()) {
            case CashFact.CashCollected in -> in.amount();
            case CashFact.CashReported in -> in.amount();
            default -> throw new IllegalArgumentException(told.toString());
        };
    }

    /** The deal with which it was told. */
    public @Nullable String deal() {
        return told.fact().deal();
    }

    /** Whether it waits for finance. */
    public boolean isOpen() {
        return status == Reports.Status.REPORTED;
    }
}
