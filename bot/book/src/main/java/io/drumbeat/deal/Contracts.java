package io.drumbeat.deal;

import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one customer has signed, as the deals have it, without what only their stages are needed for. */
public final class Contracts {
    private Contracts() {}

    /** @return by the deal's id, oldest first */
    public static Map<String, Money> of(List<Entry> about) {
        var signed = new LinkedHashMap<String, Optional<Money>>();
        var rejected = Rejected.of(about);
        for (var entry : about) {
            if (!rejected.isQuote(entry)) {
                fold(signed, entry);
            }
        }
        var contracts = new LinkedHashMap<String, Money>();
        signed.forEach((deal, amount) -> amount.ifPresent(money -> contracts.put(deal, money)));
        return contracts;
    }

    /** Whether a fact may change what is signed. */
    public static boolean concerns(Fact fact) {
        return switch (fact) {
            case DealFact _, QuoteFact _ -> true;
            case AgreementFact said -> said.kind().equals(QuoteFact.KIND);
            default -> false;
        };
    }

    private static void fold(Map<String, Optional<Money>> signed, Entry entry) {
        switch (entry.fact()) {
            case DealFact.DealOpened opened -> signed.put(opened.deal(), Optional.empty());
            case DealFact.DealWon won -> signed.replace(won.deal(), Optional.of(won.amount()));
            case DealFact.StageMoved moved -> signed.replace(moved.deal(), Optional.empty());
            case DealFact.DealLost lost -> signed.replace(lost.deal(), Optional.empty());
            case DealFact.DealEstimated estimate ->
                signed.computeIfPresent(
                        estimate.deal(),
                        (_, was) -> was.map(money -> estimate.amount() == null ? money : estimate.amount()));
            case QuoteFact.QuoteGiven quote ->
                signed.computeIfPresent(quote.deal(), (_, was) -> was.map(_ -> quote.amount()));
            default -> {}
        }
    }
}
