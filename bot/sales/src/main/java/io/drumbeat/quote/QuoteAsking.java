package io.drumbeat.quote;

import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.agreement.Matters;
import io.drumbeat.asking.Asking;
import io.drumbeat.asking.Whom;
import io.drumbeat.chat.Say;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for a yes to a quote that needs one. */
@Component
final class QuoteAsking {
    private final InForce<ApprovalRules> rules;
    private final Approvals approvals;
    private final Asking asking;
    private final Matters matters;

    QuoteAsking(InForce<ApprovalRules> rules, Approvals approvals, Asking asking, Matters matters) {
        this.rules = rules;
        this.approvals = approvals;
        this.asking = asking;
        this.matters = matters;
    }

    /** Whose yes a quote needs, if it needs one and there is somebody above. */
    Optional<Whom> whom(QuoteFact.QuoteGiven quote, String stage, Person asker, LocalDate today, Known known) {
        var agreed = approvals.agreed(quote.customer(), quote.deal(), quote.amount(), known);
        return rules.on(today, known).isNeeded(quote.amount(), stage)
                        && quote.amount().compareTo(agreed) > 0
                ? asking.whom(QuoteFact.KIND, asker.id(), List.of(quote), today, known)
                : Optional.empty();
    }

    /** What asks for it, beside the quote. */
    Fact asking(long receipt, Whom whom, QuoteFact.QuoteGiven quote, LocalDate today) {
        return asking.asking(QuoteFact.KIND, receipt, whom, List.of(quote), today);
    }

    /** @param after what is known once the quote is recorded */
    Say card(long receipt, Whom whom, Known after) {
        var inquiry = matters.about(receipt, QuoteFact.KIND, after).orElseThrow();
        return AgreementCards.to(whom.person(), whom.why(), inquiry, after);
    }
}
