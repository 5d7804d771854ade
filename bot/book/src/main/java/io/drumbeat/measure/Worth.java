package io.drumbeat.measure;

import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.util.List;
import java.util.Optional;

/** The money of an entry that a measure counts, in the currency in which it was told. */
final class Worth {
    private Worth() {}

    static Optional<Money> of(Measure measure, Entry entry, Reports reports) {
        return switch (measure) {
            case REVENUE -> entry.fact() instanceof DealFact.DealWon won ? Optional.of(won.amount()) : Optional.empty();
            case COLLECTED -> collected(entry, reports);
            case REPORTED -> reported(entry, Reports.Status.REPORTED, reports);
            case INVOICED ->
                entry.fact() instanceof CashFact.Invoiced bill ? Optional.of(bill.amount()) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The money that any measure counts. */
    static Optional<Money> amount(Fact fact) {
        return switch (fact) {
            case DealFact.DealWon won -> Optional.of(won.amount());
            case CashFact.CashCollected in -> Optional.of(in.amount());
            case CashFact.CashReported in -> Optional.of(in.amount());
            case CashFact.RefundGiven out -> Optional.of(out.amount());
            case CashFact.Invoiced bill -> Optional.of(bill.amount());
            default -> Optional.empty();
        };
    }

    private static Optional<Money> collected(Entry entry, Reports reports) {
        return switch (entry.fact()) {
            case CashFact.CashCollected in -> Optional.of(in.amount());
            case CashFact.CashReported _ -> reported(entry, Reports.Status.CONFIRMED, reports);
            case CashFact.RefundGiven out -> Optional.of(out.amount().negated());
            default -> Optional.empty();
        };
    }

    private static Optional<Money> reported(Entry entry, Reports.Status wanted, Reports reports) {
        return entry.fact() instanceof CashFact.CashReported in && reports.status(entry) == wanted
                ? Optional.of(in.amount())
                : Optional.empty();
    }

    /** Whether a fact changes how much money counts. */
    static boolean concerns(Fact fact) {
        return switch (fact) {
            case DealFact.DealWon _ -> true;
            case CashFact.CashScheduled _ -> false;
            case CashFact _ -> true;
            default -> false;
        };
    }

    static Reports reports(Entry entry, Known known) {
        var customer = entry.fact().customer();
        return Reports.of(
                customer != null && entry.fact() instanceof CashFact.CashReported
                        ? known.ledger().about(customer)
                        : List.of());
    }
}
