package io.drumbeat.deal;

import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The receipts of quotes to which the last word was no: they moved nothing and are worth nothing. */
record Rejected(Set<Long> receipts) {
    private static final Rejected NONE = new Rejected(Set.of());

    /** @param about what stands about one customer, oldest first */
    static Rejected of(List<Entry> about) {
        Set<Long> rejected = null;
        for (var entry : about) {
            // what was told before there was one way for all that needs a yes stays as it was told
            if (entry.fact() instanceof AgreementFact said && said.kind().equals(QuoteFact.KIND)) {
                rejected = rejected == null ? new HashSet<>() : rejected;
                if (said instanceof AgreementFact.Refused) {
                    rejected.add(said.about());
                } else {
                    rejected.remove(said.about());
                }
            }
        }
        return rejected == null || rejected.isEmpty() ? NONE : new Rejected(rejected);
    }

    /** What is left of something told; a deal that began with a rejected quote is worth nobody knows what. */
    Fact leaves(Entry entry) {
        return entry.fact() instanceof DealFact.DealOpened opened && receipts.contains(entry.receipt())
                ? new DealFact.DealOpened(
                        opened.customer(),
                        opened.deal(),
                        null,
                        opened.expectedClose(),
                        opened.contact(),
                        opened.note(),
                        opened.next())
                : entry.fact();
    }

    boolean isQuote(Entry entry) {
        return entry.fact() instanceof QuoteFact.QuoteGiven && receipts.contains(entry.receipt());
    }
}
