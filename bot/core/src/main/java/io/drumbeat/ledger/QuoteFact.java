package io.drumbeat.ledger;

import io.drumbeat.money.Money;
import org.jspecify.annotations.Nullable;

/** What was quoted, and who agreed to it. */
public sealed interface QuoteFact extends Fact {
    record QuoteGiven(
            String customer,
            String deal,
            Money amount,
            @Nullable String contact,
            @Nullable String note,
            @Nullable NextStep next)
            implements QuoteFact {
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
    record ApprovalAsked(String customer, String deal, Money amount, long quote, String approver)
            implements QuoteFact {}

    /**
     * @param amount what was agreed to, and nothing above it
     * @param quote the receipt of the quote
     */
    record QuoteApproved(String customer, String deal, Money amount, long quote) implements QuoteFact {}

    /** @param quote the receipt of the quote */
    record QuoteRejected(String customer, String deal, Money amount, long quote, String reason) implements QuoteFact {}
}
