package io.drumbeat.cash;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.dealing.DealTold;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import io.drumbeat.receivable.Cashbook;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(27)
final class GiveRefund implements Command {
    private final CashReceipts receipts;
    private final Refunds refunds;
    private final BusinessDays days;

    GiveRefund(CashReceipts receipts, Refunds refunds, BusinessDays days) {
        this.receipts = receipts;
        this.refunds = refunds;
        this.days = days;
    }

    @Override
    public Usage usage() {
        return CashReceipts.usage(List.of("退款", "退单"), "refund", "记一笔退款", "退款 华为 5000")
                .telling(Deed.REFUND)
                .heard(Turn.ANYWHERE, "退了款")
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        if (request.who().role() == Role.FINANCE
                || MoneyRules.cash(today, known).confirms()) {
            return refunds.of(said, request, known);
        }
        var amount = said.the(Slot.AMOUNT);
        var way = new CashReceipts.Way("退款", GiveRefund::refund, told -> tooMuch(told, amount, known), null);
        return receipts.recorded(way, said, request, known);
    }

    private static Fact refund(
            String customer, @Nullable String deal, Money amount, @Nullable String contact, @Nullable String note) {
        return new CashFact.RefundGiven(customer, deal, amount, contact, note, null);
    }

    private static Optional<Card> tooMuch(DealTold told, Money amount, Known known) {
        return Refunds.tooMuch(told, Cashbook.of(told.customerId(), known).left(amount.currency()), amount);
    }
}
