package io.drumbeat.fact;

import io.drumbeat.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What customers pay, get back and are to pay. */
public sealed interface CashFact extends Fact {
    @Override
    default Meant meant() {
        return Meant.WON;
    }

    @Override
    default boolean moves() {
        return true;
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

    /** What whoever sells says came in; it counts once finance said so too. */
    @Named(stored = "reported", zh = "回款", en = "cash reported")
    record CashReported(
            @Mendable String customer,
            @Nullable String deal,
            @Mendable Money amount,
            @Mendable @Nullable String contact,
            @Mendable @Nullable String note)
            implements CashFact {
        public CashReported(String customer, @Nullable String deal, Money amount) {
            this(customer, deal, amount, null, null);
        }
    }

    /**
     * That money is there, by whoever keeps the accounts.
     *
     * @param report the receipt of what was reported
     * @param amount as it stood then: what is put right later is to be confirmed again
     */
    @Named(stored = "cash-confirmed", zh = "确认回款", en = "cash confirmed")
    record CashConfirmed(String customer, long report, Money amount) implements CashFact {
        @Override
        public Set<Long> settles() {
            return Set.of(report);
        }
    }

    /** That money is not there, or not so. */
    @Named(stored = "cash-refused", zh = "退回回款", en = "cash refused")
    record CashRefused(String customer, long report, Money amount, String reason) implements CashFact {
        @Override
        public Set<Long> settles() {
            return Set.of(report);
        }
    }

    /**
     * Cash that belonged to no contract, or was more than one, goes to a deal.
     *
     * @param cash the receipt under which it came in
     */
    @Named(stored = "cash-put", zh = "分配回款", en = "cash allocated")
    record CashPut(String customer, String deal, long cash, Money amount) implements CashFact {}

    /** What the customer was billed: no cash and no contract, but a plan may pay on it. */
    @Named(stored = "invoiced", zh = "开票", en = "invoice")
    record Invoiced(
            @Mendable String customer,
            @Nullable String deal,
            @Mendable Money amount,
            @Mendable @Nullable String contact,
            @Mendable @Nullable String note)
            implements CashFact {}

    /** When the whole cash of a contract is to come, the first due first; it replaces what was agreed before. */
    @Named(stored = "cash-plan", zh = "回款计划", en = "cash plan")
    record CashScheduled(String customer, String deal, List<Instalment> instalments) implements CashFact {
        public CashScheduled {
            instalments = List.copyOf(instalments);
        }
    }

    /** A part of a contract's cash and the day it is due. */
    record Instalment(LocalDate due, Money amount) {}

    /** @param of the receipt of the cash that it gives back; null where that was not said */
    @Named(stored = "refund", zh = "退款", en = "refund")
    record RefundGiven(
            @Mendable String customer,
            @Nullable String deal,
            @Mendable Money amount,
            @Mendable @Nullable String contact,
            @Mendable @Nullable String note,
            @Nullable Long of)
            implements CashFact {
        public RefundGiven(String customer, @Nullable String deal, Money amount) {
            this(customer, deal, amount, null, null, null);
        }
    }
}
