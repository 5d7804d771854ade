package io.drumbeat.fact;

import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What customers pay, get back and are to pay. */
public sealed interface CashFact extends Fact {
    @Override
    default Meant meant() {
        return Meant.WON;
    }

    /** @param deal the deal the cash belongs to, or null when the customer has none */
    @Named(stored = "collected", zh = "回款", en = "cash collected")
    record CashCollected(
            @Mendable String customer,
            @Nullable String deal,
            @Mendable Money amount,
            @Mendable @Nullable String contact,
            @Mendable @Nullable String note)
            implements CashFact {
        public CashCollected(String customer, @Nullable String deal, Money amount) {
            this(customer, deal, amount, null, null);
        }
    }

    /** When the whole cash of a contract is to come, the first due first; it replaces what was agreed before. */
    @Named(stored = "cash-plan", zh = "回款计划", en = "cash plan")
    record CashScheduled(String customer, String deal, List<Instalment> instalments) implements CashFact {
        public CashScheduled {
            instalments = List.copyOf(instalments);
        }
    }

    /** A part of a contract's cash and the day it is due. */
    record Instalment(LocalDate due, Money amount) {}

    @Named(stored = "refund", zh = "退款", en = "refund")
    record RefundGiven(
            @Mendable String customer,
            @Nullable String deal,
            @Mendable Money amount,
            @Mendable @Nullable String contact,
            @Mendable @Nullable String note)
            implements CashFact {
        public RefundGiven(String customer, @Nullable String deal, Money amount) {
            this(customer, deal, amount, null, null);
        }
    }
}
