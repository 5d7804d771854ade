package io.drumbeat.fact;

import io.drumbeat.money.Money;
import io.drumbeat.subject.Subject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was quoted, and who agreed to it. */
public sealed interface QuoteFact extends Fact {
    /** What a yes to a quote is kept under. */
    String KIND = "quote";

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
        public boolean moves() {
            return true;
        }

        @Override
        public Meant meant() {
            return Meant.OPEN_OR_NEW;
        }
    }

    /** How a yes to a quote was told before there was one way for all that needs one; no longer told, still read. */
    sealed interface QuoteApproval extends QuoteFact {
        @Override
        String customer();

        @Override
        String deal();

        Money amount();

        /** The receipt of the quote. */
        long quote();

        @Override
        AgreementFact agreement();

        @Override
        default List<Subject> subjects() {
            var subjects = QuoteFact.super.subjects();
            subjects.add(new Subject.Receipt(quote()));
            return subjects;
        }

        /** The quote that it is about, as it stood. */
        default List<Fact> what() {
            return List.of(new QuoteGiven(customer(), deal(), amount()));
        }
    }

    /** @param approver the id of who is asked */
    @Named(stored = "approval-asked", zh = "送批", en = "approval asked")
    record ApprovalAsked(String customer, String deal, Money amount, long quote, String approver)
            implements QuoteApproval {
        @Override
        public AgreementFact agreement() {
            return new AgreementFact.AgreementAsked(KIND, quote, approver, null, null, what());
        }

        @Override
        public Set<String> names() {
            return Set.of(approver);
        }
    }

    /** @param amount what was agreed to, and nothing above it */
    @Named(stored = "quote-approved", zh = "批准报价", en = "quote approved")
    record QuoteApproved(String customer, String deal, Money amount, long quote) implements QuoteApproval {
        @Override
        public AgreementFact agreement() {
            return new AgreementFact.Agreed(KIND, quote, what());
        }
    }

    @Named(stored = "quote-rejected", zh = "驳回报价", en = "quote rejected")
    record QuoteRejected(String customer, String deal, Money amount, long quote, String reason)
            implements QuoteApproval {
        @Override
        public AgreementFact agreement() {
            return new AgreementFact.Refused(KIND, quote, what(), reason);
        }
    }
}
