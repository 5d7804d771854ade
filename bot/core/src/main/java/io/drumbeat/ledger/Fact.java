package io.drumbeat.ledger;

import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, told by a person. A fact is never changed; a mistake is taken back by {@link Voided} or put
 * right by {@link Corrected}. Customers and deals appear by id, with their names as they were when it was told.
 */
public sealed interface Fact {
    /** The customer's id, or null for facts that are about nobody outside. */
    default @Nullable String customer() {
        return null;
    }

    /** What was remarked beside it, in the words of whoever told it; null if nothing was or a fact of its kind has none. */
    default @Nullable String note() {
        return null;
    }

    /** Who of the customer's people they had to do with, as they were called; null if nobody was named. */
    default @Nullable String contact() {
        return null;
    }

    /** What was agreed to happen next with the customer; null if nothing was or a fact of its kind has none. */
    default @Nullable NextStep next() {
        return null;
    }

    /** The deal's id, or null for facts that are about none. */
    default @Nullable String deal() {
        return null;
    }

    /** The bounded subjects that it is about: whatever is derived from one of them follows from this too. */
    default List<Subject> subjects() {
        return Subject.of(this);
    }

    /** A visit, call, demo or follow-up. */
    record ActivityLogged(
            Activity activity,
            String customer,
            @Nullable String contact,
            @Nullable String note,
            @Nullable NextStep next)
            implements Fact {}

    /** The behaviours people log. */
    enum Activity {
        VISIT,
        CALL,
        DEMO,
        FOLLOWUP
    }

    /** What is to happen next with a customer, and on which day. */
    record NextStep(LocalDate date, String what) {}

    /** A customer came into the book. Recorded beside the fact that first named it, under the same receipt. */
    record CustomerAdded(String customer, String name) implements Fact {}

    record LeadFound(
            String customer,
            @Nullable String source,
            @Nullable String contact,
            @Nullable String note,
            @Nullable NextStep next)
            implements Fact {}

    /** @param deal the new deal's id */
    record DealOpened(
            String customer,
            String deal,
            @Nullable Money amount,
            @Nullable LocalDate expectedClose,
            @Nullable String contact,
            @Nullable String note,
            @Nullable NextStep next)
            implements Fact {
        public DealOpened(String customer, String deal, @Nullable Money amount, @Nullable LocalDate expectedClose) {
            this(customer, deal, amount, expectedClose, null, null, null);
        }
    }

    record QuoteGiven(
            String customer,
            String deal,
            Money amount,
            @Nullable String contact,
            @Nullable String note,
            @Nullable NextStep next)
            implements Fact {
        public QuoteGiven(String customer, String deal, Money amount) {
            this(customer, deal, amount, null, null, null);
        }
    }

    /**
     * Somebody's yes is needed before a quote may stand. Recorded beside the quote, and again when it goes on to another.
     *
     * @param quote the receipt of the quote
     * @param approver the id of who is asked
     */
    record ApprovalAsked(String customer, String deal, Money amount, long quote, String approver) implements Fact {}

    /**
     * @param amount what was agreed to, and nothing above it
     * @param quote the receipt of the quote
     */
    record QuoteApproved(String customer, String deal, Money amount, long quote) implements Fact {}

    /** @param quote the receipt of the quote */
    record QuoteRejected(String customer, String deal, Money amount, long quote, String reason) implements Fact {}

    /** @param stage the id of the stage the deal is now at */
    record StageMoved(
            String customer,
            String deal,
            String stage,
            @Nullable String contact,
            @Nullable String note,
            @Nullable NextStep next)
            implements Fact {
        public StageMoved(String customer, String deal, String stage) {
            this(customer, deal, stage, null, null, null);
        }
    }

    /** @param newCustomer whether the customer bought for the first time: it decides the rate of pay */
    record DealWon(
            String customer,
            String deal,
            Money amount,
            @Nullable String product,
            boolean newCustomer,
            @Nullable String contact,
            @Nullable String note)
            implements Fact {
        public DealWon(String customer, String deal, Money amount, @Nullable String product, boolean newCustomer) {
            this(customer, deal, amount, product, newCustomer, null, null);
        }
    }

    record DealLost(
            String customer,
            String deal,
            String reason,
            @Nullable String contact) implements Fact {
        public DealLost(String customer, String deal, String reason) {
            this(customer, deal, reason, null);
        }
    }

    /** From a day on, a deal won or lost is open again at the stage before; this stands in the place of what closed it. */
    record DealReopened(String customer, String deal, LocalDate on, String reason) implements Fact {}

    /** What a deal is thought to be worth and when it may close; null where that was not said. */
    record DealEstimated(
            String customer,
            String deal,
            @Nullable Money amount,
            @Nullable LocalDate expectedClose) implements Fact {}

    /** An open deal waits for something, and until a day nobody need be reminded of it. */
    record DealSnoozed(String customer, String deal, LocalDate until, String reason) implements Fact {}

    /** @param deal the deal the cash belongs to, or null when the customer has none */
    record CashCollected(
            String customer,
            @Nullable String deal,
            Money amount,
            @Nullable String contact,
            @Nullable String note) implements Fact {
        public CashCollected(String customer, @Nullable String deal, Money amount) {
            this(customer, deal, amount, null, null);
        }
    }

    /** When the whole cash of a contract is to come, the first due first; it replaces what was agreed before. */
    record CashScheduled(String customer, String deal, List<Instalment> instalments) implements Fact {
        public CashScheduled {
            instalments = List.copyOf(instalments);
        }
    }

    /** A part of a contract's cash and the day it is due. */
    record Instalment(LocalDate due, Money amount) {}

    record RefundGiven(
            String customer,
            @Nullable String deal,
            Money amount,
            @Nullable String contact,
            @Nullable String note) implements Fact {
        public RefundGiven(String customer, @Nullable String deal, Money amount) {
            this(customer, deal, amount, null, null);
        }
    }

    /** @param score 1 to 5 */
    record CustomerRated(
            String customer,
            int score,
            @Nullable String contact,
            @Nullable String note) implements Fact {
        public CustomerRated(String customer, int score) {
            this(customer, score, null, null);
        }
    }

    /**
     * @param to the id of the person praised
     * @param about the receipt that is praised, or null for praise in general
     */
    record KudosGiven(
            String to, @Nullable Long about, @Nullable String note) implements Fact {}

    /** @param until the last day away */
    record LeaveTaken(LocalDate from, LocalDate until) implements Fact {}

    /**
     * From a day on, what one person holds at a customer is another's: the customer, its deals, its next steps.
     *
     * @param day the first day that it is the receiver's
     * @param split how money of deals that are open on that day is shared for a while; null if all is the receiver's
     */
    record CustomerHandedOver(
            String customer,
            String from,
            String to,
            LocalDate day,
            @Nullable Split split) implements Fact {}

    /** Money shared for so many days from a handover on: the giver's percentage, of which the rest is the receiver's. */
    record Split(int giver, int days) {}

    /**
     * What a list from outside says of a customer; null where it says nothing.
     *
     * @param key what the customer goes by in that list
     * @param owner the id of the person whose customer it is
     */
    record CustomerListed(
            String customer, @Nullable String key, @Nullable String owner) implements Fact {}

    /** What a deal goes by in a list from outside. */
    record DealListed(String customer, String deal, String key) implements Fact {}

    /** Somebody at a customer, as a list from outside has it. */
    record ContactAdded(
            String customer,
            String name,
            @Nullable String title,
            @Nullable String phone) implements Fact {}

    /**
     * What a list from outside says of somebody who works here; it stands in the place of what lists said before.
     *
     * @param person their id
     * @param joins whether nobody had this id before
     * @param team where they belong; null for people outside the sales teams
     * @param manager their manager's id, or null
     * @param accounts by platform, as in the company's file of people
     */
    record PersonListed(
            String person,
            boolean joins,
            String name,
            Role role,
            @Nullable Crew team,
            @Nullable String manager,
            Map<String, String> accounts)
            implements Fact {}

    /** A team as a list names it. */
    record Crew(String id, String name) {}

    /** Somebody looked at what a file would change and wants it: from now on its rows are told, each once. */
    record ImportConfirmed(long batch) implements Fact {}

    /** Somebody wants what a file brought taken back, as far as nobody built on it since. */
    record ImportTakenBack(long batch) implements Fact {}

    /** Takes back everything recorded under a receipt. */
    record Voided(long receipt) implements Fact {}

    /**
     * Puts right what was recorded under a receipt: from now on it says this instead. It keeps its number, its place and
     * who told it, so that deals, praise and pay stay with it. Taking the correction back brings the first words back.
     */
    record Corrected(long receipt, Noted instead) implements Fact {}
}
