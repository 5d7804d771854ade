package io.drumbeat.fact;

import io.drumbeat.money.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was quoted, and who agreed to it. */
public sealed interface QuoteFact extends Fact {
    @Named(stored = "quote", zh = "报价", en = "quote")
    record QuoteGiven(
            @Mendable String customer,
            String deal,
            @Mendable Money amount,
            @Mendable @Nullable String contact,
            @Mendable @Nullable String note,
            @Mendable @Nullable NextStep next)
            implements QuoteFact {
        public QuoteGiven(String customer, String deal, Money amount) {
            this(customer, deal, amount, null, null, null);
        }

        @Override
        public Meant meant() {
            return Meant.OPEN_OR_NEW;
        }
    }

    /**
     * Somebody's yes is needed before a quote may stand. Recorded beside the quote, and again when it goes on to another.
     *
     * @param quote the receipt of the quote
     * @param approver the id of who is asked
     */
    @Named(stored = "approval-asked", zh = "送批", en = "approval asked")
    record ApprovalAsked(String customer, String deal, Money amount, long quote, String approver) implements QuoteFact {
        @Override
        public Set<String> names() {
            return Set.of(approver);
        }
    }

    /**
     * @param amount what was agreed to, and nothing above it
     * @param quote the receipt of the quote
     */
    @Named(stored = "quote-approved", zh = "批准报价", en = "quote approved")
    record QuoteApproved(String customer, String deal, Money amount, long quote) implements QuoteFact {}

    /** @param quote the receipt of the quote */
    @Named(stored = "quote-rejected", zh = "驳回报价", en = "quote rejected")
    record QuoteRejected(String customer, String deal, Money amount, long quote, String reason) implements QuoteFact {}
}
