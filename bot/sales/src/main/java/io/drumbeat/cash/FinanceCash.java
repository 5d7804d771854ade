package io.drumbeat.cash;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Utterance;
import io.drumbeat.confirming.Allocated;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.dealing.DealTold;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.income.InYuan;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Cashbook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finance says that money is there: it counts for whose customer it is, at once. */
@Component
final class FinanceCash {
    static final String ANOTHER = "另一笔";

    private final BusinessDays days;

    FinanceCash(BusinessDays days) {
        this.days = days;
    }

    CashReceipts.Way way(Utterance said, Request request, Known known) {
        return new CashReceipts.Way(
                "回款", CashFact.CashReported::new, told -> same(said, told, known), (fact, deal, told) -> {
                    var date = Telling.of(said, request, days).date();
                    var person = owner(told.customerId(), deal, date, known)
                            .orElse(request.who().id());
                    return recorded(fact, person, told, request);
                });
    }

    /** Somebody reported the same: the same money is never both. */
    private static Optional<Card> same(Utterance said, DealTold told, Known known) {
        return said.get(Slot.NOTE).filter(ANOTHER::equals).isPresent()
                ? Optional.empty()
                : Cashbook.of(told.customerId(), known).open().stream()
                        .filter(cash -> cash.amount().equals(said.the(Slot.AMOUNT)))
                        .findFirst()
                        .map(cash -> question(cash, said, told, known));
    }

    private static Card question(Cash cash, Utterance said, DealTold told, Known known) {
        var who = known.people().withId(cash.told().person()).map(Person::name).orElse("");
        return Card.info(
                "%s 报过%s回款 %s #%d（%s），还没有确认；是同一笔吗？"
                        .formatted(
                                who,
                                told.customerName(),
                                cash.amount(),
                                cash.receipt(),
                                ReceiptFields.day(cash.told().date())),
                Element.Buttons.of(
                        Button.primary("就是这笔，确认 #" + cash.receipt(), "确认回款 #" + cash.receipt()),
                        Button.of("是另一笔，再记", "%s 备注:%s".formatted(said.text(), ANOTHER))));
    }

    /** @param person whom it counts for */
    private static Answer recorded(Fact fact, String person, DealTold told, Request request) {
        var amount = told.amount();
        var confirmed = new CashFact.CashConfirmed(told.customerId(), told.receipt(), amount);
        told.fact(fact).field("状态", "已确认");
        var after = told.supposedFor(person, confirmed);
        var entry = told.standing(fact, after);
        told.field("折合", InYuan.of(amount, entry, after).orElse(null));
        var line = Allocated.line(entry, after).orElse("");
        told.text(line);
        if (person.equals(request.who().id())) {
            return told.fact(confirmed).recorded("回款");
        }
        return told.recordedFor(person, List.of(confirmed), "回款").also(toldTo(person, amount, line, told, request));
    }

    private static Say toldTo(String person, Money amount, String line, DealTold told, Request request) {
        var news = "%s 记了%s回款 %s #%d，已确认".formatted(request.who().name(), told.customerName(), amount, told.receipt());
        return Say.to(new Chat.Direct(person), Say.Kind.REMINDER, Card.good(news, new Element.Text(line)));
    }

    private static Optional<String> owner(String customer, @Nullable Deal deal, LocalDate day, Known known) {
        return deal != null
                ? Optional.of(deal.ownerOn(day))
                : known.the(Customers.class).withId(customer).flatMap(one -> Optional.ofNullable(one.ownerOn(day)));
    }
}
