package io.drumbeat.customer;

import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Entry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who worked on a customer: whoever did so first brings it, and before customers had one owner, whoever did so last had it. */
final class LastActive {
    private LastActive() {}

    /** Whose customer it was by the earlier rule, before any handover; empty if it was nobody's. */
    static Optional<String> of(List<Entry> about) {
        String owner = null;
        for (var entry : about) {
            owner = after(owner, entry);
        }
        return Optional.ofNullable(owner);
    }

    private static @Nullable String after(@Nullable String before, Entry entry) {
        if (entry.fact() instanceof CustomerFact.CustomerListed listed) {
            return listed.owner() == null ? before : listed.owner();
        }
        return isActive(entry.fact()) ? entry.person() : before;
    }

    /** Whether it is work on a customer. */
    static boolean isActive(Fact fact) {
        return switch (fact) {
            case CustomerFact.CustomerRated _, ActivityFact _ -> true;
            // it is no contact of whoever arranged it; who holds it then follows by the succession
            case CustomerFact _ -> false;
            // who puts a deal off, plans its cash or says yes to something does not take the customer over
            case DealFact.DealListed _, DealFact.DealSnoozed _, DealFact.CostSet _, DealFact.CountedNew _ -> false;
            case CashFact.CashScheduled _ -> false;
            // nor whoever keeps the accounts
            case CashFact.CashConfirmed _, CashFact.CashRefused _, CashFact.CashPut _ -> false;
            case CashFact.Invoiced _, CashFact.CashReported _ -> false;
            case AgreementFact _, QuoteFact.QuoteApproval _ -> false;
            default -> true;
        };
    }
}
