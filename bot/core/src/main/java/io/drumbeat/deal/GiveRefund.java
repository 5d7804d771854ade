package io.drumbeat.deal;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Answer;
import io.drumbeat.chat.Command;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Slot;
import io.drumbeat.chat.Telling;
import io.drumbeat.chat.Usage;
import io.drumbeat.chat.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import io.drumbeat.progress.Measure;
import io.drumbeat.progress.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(27)
final class GiveRefund implements Command {
    private final BusinessDays days;
    private final Tally tally;

    GiveRefund(BusinessDays days, Tally tally) {
        this.days = days;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("退款", "退单"), List.of("refund"), "记一笔退款", "退款 华为 5000")
                .needing(Mention.SLOT, Slot.AMOUNT)
                .taking(Slot.DATE, Slot.NOTE, Slot.RECEIPT)
                .onlyFor(Role.REP, Role.MANAGER);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var telling = Telling.of(said, request, days);
        var told = new DealTold(said, request, known, telling);
        var amount = said.the(Slot.AMOUNT);
        var paid = paid(told.customerId(), amount, known);
        if (amount.minor() > paid.minor()) {
            return told.asking(Card.warn(
                    "%s净回款只有 %s，退不了 %s".formatted(told.customerName(), paid, amount),
                    new Element.Text("请看看金额；如果回款漏记了，先记回款，例如：回款 %s %s".formatted(told.customerName(), amount))));
        }
        var won = told.deals().of(told.customerId()).stream()
                .filter(deal -> told.deals().isWon(deal))
                .toList();
        return told.withDeal(
                won,
                deal -> refunded(told, deal.id(), said, telling, request, known),
                () -> refunded(told, null, said, telling, request, known));
    }

    /** What the customer has paid so far, less what it got back, in the refund's currency. */
    private static Money paid(String customer, Money refund, Known known) {
        var currency = refund.currency();
        var minor = known.ledger().about(customer).stream()
                .mapToLong(entry -> switch (entry.fact()) {
                    case Fact.CashCollected in
                    when in.amount().currency().equals(currency) -> in.amount().minor();
                    case Fact.RefundGiven out
                    when out.amount().currency().equals(currency) ->
                        -out.amount().minor();
                    default -> 0;
                })
                .sum();
        return new Money(minor, currency);
    }

    private Answer refunded(
            DealTold told, @Nullable String deal, Utterance said, Telling telling, Request request, Known known) {
        var fact = new Fact.RefundGiven(told.customerId(), deal, said.the(Slot.AMOUNT));
        var month = Period.monthOf(telling.date());
        var who = request.who().id();
        var done = tally.done(Measure.COLLECTED, who, month, known) + Measure.COLLECTED.of(fact);
        var due = tally.due(Measure.COLLECTED, who, month);
        told.fact(fact).field("金额", fact.amount());
        told.deals().withId(deal == null ? "" : deal).ifPresent(d -> told.field("商机", "#" + d.number()));
        return told.text("%s回款 %s%s"
                        .formatted(
                                month.label(),
                                Measure.COLLECTED.show(done),
                                due == 0 ? "" : " / " + Measure.COLLECTED.show(due)))
                .recorded("退款");
    }
}
