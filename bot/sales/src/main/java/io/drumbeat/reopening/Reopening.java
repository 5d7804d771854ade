package io.drumbeat.reopening;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Utterance;
import io.drumbeat.correction.Corrections;
import io.drumbeat.correction.FactNames;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.dealing.DealTold;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens a deal again that was won or lost: the receipt that closed it no longer does, and all that came of it follows. */
@Component
final class Reopening {
    private final BusinessDays days;
    private final Corrections corrections;

    Reopening(BusinessDays days, Corrections corrections) {
        this.days = days;
        this.corrections = corrections;
    }

    Answer answer(Utterance said, boolean confirmed, Request request, Known known) {
        var telling = Telling.of(said, request, days);
        var told = new DealTold(said, request, known, telling);
        var deals = told.deals();
        var closed = deals.of(told.customerId()).stream()
                .filter(deal -> !deals.isOpen(deal))
                .toList();
        return told.withDeal(
                closed,
                deal -> {
                    var again = new DealFact.DealReopened(
                            deal.customer(), deal.id(), telling.today(), said.the(Slot.REASON));
                    return reopened(deal, again, confirmed, request, known);
                },
                () -> told.asking(Card.warn("%s没有签下或丢掉的商机，不用重开".formatted(told.customerName()))));
    }

    private Answer reopened(Deal deal, DealFact.DealReopened again, boolean confirmed, Request request, Known known) {
        var receipt = deal.history().getLast().receipt();
        var entries = known.ledger().under(receipt);
        var last = entries.getLast();
        if (!Corrections.mayChange(request, last, known)) {
            return Answer.of(request, Card.warn("商机 #%d 只有关掉它的人和主管能重开".formatted(deal.number())));
        }
        var instead = entries.stream()
                .map(entry -> closes(entry.fact(), deal) ? again : entry.fact())
                .toList();
        var customers = known.the(Customers.class);
        var name = customers.nameOf(deal.customer());
        var words = "确认重开 %s #%d 原因:%s"
                .formatted(
                        customers.named(name).size() > 1 ? name + "@" + deal.customer() : name,
                        deal.number(),
                        again.reason());
        var wanted = new Corrections.Wanted(
                last,
                new ChangeFact.Corrected(receipt, new Noted(last.date(), last.late(), instead)),
                "重开 " + FactNames.title(last, known),
                List.of(new Element.Text("原因 " + again.reason())),
                Button.danger("确认重开 #" + deal.number(), words),
                Button.of("撤销重开", "撤销 #" + known.nextReceipt()));
        return corrections.answer(wanted, confirmed, request, known);
    }

    private static boolean closes(Fact fact, Deal deal) {
        return switch (fact) {
            case DealFact.DealWon won -> won.deal().equals(deal.id());
            case DealFact.DealLost lost -> lost.deal().equals(deal.id());
            default -> false;
        };
    }
}
