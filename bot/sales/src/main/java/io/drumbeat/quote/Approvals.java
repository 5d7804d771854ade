package io.drumbeat.quote;

import io.drumbeat.agreement.Agreement;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matters;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which quotes on a deal wait for a yes, and how much was agreed to. */
@Component
final class Approvals {
    private final Matters matters;

    Approvals(Matters matters) {
        this.matters = matters;
    }

    private Stream<Inquiry> of(String customer, String deal, Known known) {
        return matters.of(customer, known).stream()
                .filter(inquiry -> inquiry.agreement().kind().equals(QuoteFact.KIND)
                        && QuoteMatter.quote(inquiry.now()).deal().equals(deal));
    }

    /** What waits on a deal. */
    Optional<Inquiry> waiting(String customer, String deal, Known known) {
        return of(customer, deal, known).filter(Inquiry::isOpen).findFirst();
    }

    /** The most that was agreed to on a deal, in this money; zero if nothing was. */
    Money agreed(String customer, String deal, Money like, Known known) {
        return of(customer, deal, known)
                .filter(inquiry -> inquiry.state() != Inquiry.State.GONE)
                .flatMap(inquiry -> inquiry.agreement().decided(Agreement.Said.YES).stream())
                .map(yes -> QuoteMatter.amount(yes.to()))
                .filter(amount -> amount.currency().equals(like.currency()))
                .reduce(new Money(0, like.currency()), Money::max);
    }

    /** The quotes on a deal that stand, the newest first; one that was rejected is none. */
    List<Money> standing(String customer, String deal, Known known) {
        var rejected = of(customer, deal, known)
                .filter(inquiry -> inquiry.state() == Inquiry.State.REFUSED)
                .map(Inquiry::about)
                .toList();
        return known.ledger().about(customer).reversed().stream()
                .filter(entry -> !rejected.contains(entry.receipt()))
                .flatMap(entry -> entry.fact() instanceof QuoteFact.QuoteGiven quote
                                && quote.deal().equals(deal)
                        ? Stream.of(quote.amount())
                        : Stream.empty())
                .toList();
    }

    /** Whether anything was ever quoted on a deal. */
    boolean isQuoted(String customer, String deal, Known known) {
        return known.ledger().about(customer).stream()
                .anyMatch(entry -> entry.fact() instanceof QuoteFact.QuoteGiven quote
                        && quote.deal().equals(deal));
    }
}
