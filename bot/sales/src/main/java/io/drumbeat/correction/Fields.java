package io.drumbeat.correction;

import io.drumbeat.command.Slot;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.ActivityFact;
import io.drumbeat.ledger.CashFact;
import io.drumbeat.ledger.CustomerFact;
import io.drumbeat.ledger.DealFact;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Noted;
import io.drumbeat.ledger.QuoteFact;
import io.drumbeat.ledger.StaffFact;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be put right, by the slot that takes the new value. */
final class Fields {
    /** Every slot there is one for; remarks last, since they go on to the end of a line. */
    static final List<Slot<?>> ALL = List.of(
            Mention.SLOT,
            Slot.AMOUNT,
            Slot.DATE,
            Slot.EXPECTED,
            Stages.SLOT,
            Slot.NEW_CUSTOMER,
            Slot.PRODUCT,
            Slot.CONTACT,
            Slot.SOURCE,
            Slot.NEXT,
            Slot.REASON,
            Slot.NOTE);

    static final String NONE = "没有";

    private Fields() {}

    /** What a fact of this kind has to put right; empty if nothing. */
    static List<Slot<?>> of(Fact fact) {
        return switch (fact) {
            case ActivityFact.ActivityLogged _ -> List.of(Mention.SLOT, Slot.DATE, Slot.CONTACT, Slot.NEXT, Slot.NOTE);
            case DealFact.LeadFound _ ->
                List.of(Mention.SLOT, Slot.DATE, Slot.CONTACT, Slot.SOURCE, Slot.NEXT, Slot.NOTE);
            case DealFact.DealOpened _ ->
                List.of(Mention.SLOT, Slot.AMOUNT, Slot.EXPECTED, Slot.DATE, Slot.CONTACT, Slot.NEXT, Slot.NOTE);
            case QuoteFact.QuoteGiven _ ->
                List.of(Mention.SLOT, Slot.AMOUNT, Slot.DATE, Slot.CONTACT, Slot.NEXT, Slot.NOTE);
            case CashFact.CashCollected _, CashFact.RefundGiven _ ->
                List.of(Mention.SLOT, Slot.AMOUNT, Slot.DATE, Slot.CONTACT, Slot.NOTE);
            case DealFact.StageMoved _ ->
                List.of(Mention.SLOT, Stages.SLOT, Slot.DATE, Slot.CONTACT, Slot.NEXT, Slot.NOTE);
            case DealFact.DealWon _ ->
                List.of(Mention.SLOT, Slot.AMOUNT, Slot.DATE, Slot.NEW_CUSTOMER, Slot.PRODUCT, Slot.CONTACT, Slot.NOTE);
            case DealFact.DealLost _ -> List.of(Mention.SLOT, Slot.DATE, Slot.CONTACT, Slot.REASON);
            case StaffFact.KudosGiven _ -> List.of(Slot.NOTE);
            default -> List.of();
        };
    }

    /** A value of a recorded line as people read it. */
    static String shown(Slot<?> slot, Noted noted, Known known) {
        var value = value(slot, noted, known);
        return value == null ? NONE : value;
    }

    private static @Nullable String value(Slot<?> slot, Noted noted, Known known) {
        var fact = noted.facts().getLast();
        if (slot.equals(Slot.DATE)) {
            return ReceiptFields.day(noted.date());
        }
        if (slot.equals(Mention.SLOT)) {
            return nameOf(fact.customer(), noted, known);
        }
        if (slot.equals(Slot.NOTE)) {
            return fact.note();
        }
        if (slot.equals(Slot.CONTACT)) {
            return fact.contact();
        }
        if (slot.equals(Slot.NEXT)) {
            var next = fact.next();
            return next == null ? null : ReceiptFields.day(next.date()) + " " + next.what();
        }
        return switch (fact) {
            case DealFact.LeadFound l -> l.source();
            case DealFact.DealOpened d -> slot.equals(Slot.AMOUNT) ? words(d.amount()) : day(d.expectedClose());
            case QuoteFact.QuoteGiven q -> words(q.amount());
            case CashFact.CashCollected c -> words(c.amount());
            case CashFact.RefundGiven r -> words(r.amount());
            case DealFact.StageMoved s ->
                known.the(Deals.class)
                        .stages()
                        .withId(s.stage())
                        .map(Stage::name)
                        .orElse(s.stage());
            case DealFact.DealWon w ->
                slot.equals(Slot.AMOUNT)
                        ? words(w.amount())
                        : slot.equals(Slot.PRODUCT) ? w.product() : w.newCustomer() ? "新客户" : "老客户";
            case DealFact.DealLost l -> l.reason();
            default -> null;
        };
    }

    private static @Nullable String words(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : ReceiptFields.day(date);
    }

    private static @Nullable String nameOf(@Nullable String customer, Noted noted, Known known) {
        for (var fact : noted.facts()) {
            if (fact instanceof CustomerFact.CustomerAdded(var id, var name) && id.equals(customer)) {
                return name + "（新客户）";
            }
        }
        return customer == null ? null : known.the(Customers.class).nameOf(customer);
    }
}
