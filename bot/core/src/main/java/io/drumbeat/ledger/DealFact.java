package io.drumbeat.ledger;

import io.drumbeat.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What becomes of a deal, from the lead to won or lost. */
public sealed interface DealFact extends Fact {
    record LeadFound(
            String customer,
            @Nullable String source,
            @Nullable String contact,
            @Nullable String note,
            @Nullable NextStep next)
            implements DealFact {}

    /** @param deal the new deal's id */
    record DealOpened(
            String customer,
            String deal,
            @Nullable Money amount,
            @Nullable LocalDate expectedClose,
            @Nullable String contact,
            @Nullable String note,
            @Nullable NextStep next)
            implements DealFact {
        public DealOpened(String customer, String deal, @Nullable Money amount, @Nullable LocalDate expectedClose) {
            this(customer, deal, amount, expectedClose, null, null, null);
        }
    }

    /** @param stage the id of the stage the deal is now at */
    record StageMoved(
            String customer,
            String deal,
            String stage,
            @Nullable String contact,
            @Nullable String note,
            @Nullable NextStep next)
            implements DealFact {
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
            implements DealFact {
        public DealWon(String customer, String deal, Money amount, @Nullable String product, boolean newCustomer) {
            this(customer, deal, amount, product, newCustomer, null, null);
        }
    }

    record DealLost(
            String customer,
            String deal,
            String reason,
            @Nullable String contact) implements DealFact {
        public DealLost(String customer, String deal, String reason) {
            this(customer, deal, reason, null);
        }
    }

    /** From a day on, a deal won or lost is open again at the stage before; this stands in the place of what closed it. */
    record DealReopened(String customer, String deal, LocalDate on, String reason) implements DealFact {}

    /** What a deal is thought to be worth and when it may close; null where that was not said. */
    record DealEstimated(
            String customer,
            String deal,
            @Nullable Money amount,
            @Nullable LocalDate expectedClose) implements DealFact {}

    /** An open deal waits for something, and until a day nobody need be reminded of it. */
    record DealSnoozed(String customer, String deal, LocalDate until, String reason) implements DealFact {}

    /** What a deal goes by in a list from outside. */
    record DealListed(String customer, String deal, String key) implements DealFact {}
}
