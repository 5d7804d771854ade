package io.drumbeat.cash;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
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
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.receivable.Receivables;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(27)
final class GiveRefund implements Command {
    private final CashReceipts receipts;

    GiveRefund(CashReceipts receipts) {
        this.receipts = receipts;
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
        var amount = said.the(Slot.AMOUNT);
        var way = new CashReceipts.Way("退款", CashFact.RefundGiven::new, told -> tooMuch(told, amount, known));
        return receipts.recorded(way, said, request, known);
    }

    private static Optional<Card> tooMuch(DealTold told, Money amount, Known known) {
        var paid = paid(told.customerId(), amount, known);
        return amount.minor() <= paid.minor()
                ? Optional.empty()
                : Optional.of(Card.warn(
                        "%s净回款只有 %s，退不了 %s".formatted(told.customerName(), paid, amount),
                        new Element.Text("请看看金额；如果回款漏记了，先记回款，例如：回款 %s %s".formatted(told.customerName(), amount))));
    }

    /** What the customer has paid so far, less what it got back, in the refund's currency. */
    private static Money paid(String customer, Money refund, Known known) {
        var currency = refund.currency();
        var minor = known.ledger().about(customer).stream()
                .mapToLong(entry -> Receivables.minor(entry.fact(), currency))
                .sum();
        return new Money(minor, currency);
    }
}
