package io.drumbeat.deal;

import io.drumbeat.fact.CashFact;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.money.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cash of a customer's deals. */
final class Paid {
    private Paid() {}

    /** Adds what was confirmed to the deals that it was told for or put to. */
    static void into(Map<String, Deal> deals, List<Entry> standing) {
        var reports = Reports.of(standing);
        for (var entry : standing) {
            switch (entry.fact()) {
                case CashFact.CashCollected cash -> paid(deals, cash.deal(), cash.amount());
                case CashFact.CashReported cash
                when reports.status(entry) == Reports.Status.CONFIRMED -> paid(deals, cash.deal(), cash.amount());
                case CashFact.CashPut put -> {
                    paid(deals, dealOf(put.cash(), standing), put.amount().negated());
                    paid(deals, put.deal(), put.amount());
                }
                case CashFact.RefundGiven refund ->
                    paid(deals, refund.deal(), refund.amount().negated());
                default -> {}
            }
        }
    }

    private static void paid(Map<String, Deal> deals, @Nullable String deal, Money amount) {
        if (deal != null) {
            deals.computeIfPresent(deal, (_, before) -> before.paid(amount));
        }
    }

    /** The deal for which cash was told. */
    private static @Nullable String dealOf(long cash, List<Entry> standing) {
        return standing.stream()
                .filter(entry -> entry.receipt() == cash
                        && entry.fact() instanceof CashFact
                        && entry.fact().deal() != null)
                .map(entry -> entry.fact().deal())
                .findFirst()
                .orElse(null);
    }
}
