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
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.dealing.DealTold;
import io.drumbeat.fact.CashFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Cashbook;
import io.drumbeat.sharing.Splits;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is given back goes to the cash that it gives back: asked where there are several. */
@Component
final class Refunds {
    /** For so many days what two people tell of may be the same money. */
    private static final int LATELY = 30;

    private final BusinessDays days;

    Refunds(BusinessDays days) {
        this.days = days;
    }

    Answer of(Utterance said, Request request, Known known) {
        var telling = Telling.of(said, request, days);
        var told = new DealTold(said, request, known, telling);
        var amount = said.the(Slot.AMOUNT);
        var lineup = known.people().on(telling.today());
        var splits = Splits.of(told.customerId(), known);
        var theirs = Cashbook.of(told.customerId(), known).cash().stream()
                .filter(cash -> cash.left().isPositive()
                        && cash.left().currency().equals(amount.currency())
                        && (lineup.maySee(request.who(), cash.told().person())
                                || splits.has(cash.deal(), request.who().id())))
                .toList();
        var paid = theirs.stream().map(Cash::left).reduce(new Money(0, amount.currency()), Money::plus);
        var wrong = tooMuch(told, paid, amount);
        if (wrong.isPresent()) {
            return told.asking(wrong.get());
        }
        var meant = meant(said, theirs, known);
        if (meant.size() != 1) {
            return told.asking(question(meant.isEmpty() ? theirs : meant, said, told));
        }
        var cash = meant.getFirst();
        var same = same(cash, amount, said, request, known);
        if (same.isPresent()) {
            return told.asking(same.get());
        }
        return amount.compareTo(cash.left()) > 0
                ? told.asking(Card.warn("回款 #%d 只剩 %s，退不了 %s".formatted(cash.receipt(), cash.left(), amount)))
                : recorded(cash, amount, splits.has(cash.deal(), request.who().id()), told, request);
    }

    /** Somebody else told of as much going back of the same cash lately: the same money does not go back twice. */
    private Optional<Card> same(Cash cash, Money amount, Utterance said, Request request, Known known) {
        if (said.get(Slot.NOTE).filter(FinanceCash.ANOTHER::equals).isPresent()) {
            return Optional.empty();
        }
        var since = Telling.of(said, request, days).today().minusDays(LATELY);
        return known.ledger().about(Objects.requireNonNull(cash.told().fact().customer())).reversed().stream()
                .filter(entry -> entry.fact() instanceof CashFact.RefundGiven back
                        && Objects.equals(back.of(), cash.receipt())
                        && back.amount().equals(amount)
                        && !entry.teller().equals(request.who().id())
                        && !entry.date().isBefore(since))
                .findFirst()
                .map(entry -> twice(entry, said, known));
    }

    private static Card twice(Entry entry, Utterance said, Known known) {
        var who = known.people().withId(entry.teller()).map(Person::name).orElse("");
        return Card.info(
                "%s 记过这笔回款的退款 %s #%d（%s）；是同一笔吗？"
                        .formatted(
                                who,
                                ((CashFact.RefundGiven) entry.fact()).amount(),
                                entry.receipt(),
                                ReceiptFields.day(entry.date())),
                Element.Buttons.of(
                        Button.primary("是同一笔，看 #" + entry.receipt(), "#" + entry.receipt()),
                        Button.of("是另一笔，再记", "%s 备注:%s".formatted(said.text(), FinanceCash.ANOTHER))));
    }

    /** By the number of the cash, or of the deal it was told for. */
    private static List<Cash> meant(Utterance said, List<Cash> all, Known known) {
        var number = said.get(Slot.RECEIPT);
        return number.isEmpty()
                ? all
                : all.stream()
                        .filter(cash -> cash.receipt() == number.get()
                                || number(cash, known).equals(number))
                        .toList();
    }

    private static Optional<Long> number(Cash cash, Known known) {
        return Optional.ofNullable(cash.deal())
                .flatMap(known.the(Deals.class)::withId)
                .map(Deal::number);
    }

    private static Card question(List<Cash> all, Utterance said, DealTold told) {
        var buttons = all.stream()
                .map(cash -> Button.of(
                        "#%d %s %s"
                                .formatted(
                                        cash.receipt(),
                                        ReceiptFields.day(cash.told().date()),
                                        cash.left()),
                        said.text() + " #" + cash.receipt()))
                .toList();
        return Card.info("%s有 %d 笔回款，退的是哪一笔？".formatted(told.customerName(), all.size()), new Element.Buttons(buttons));
    }

    private static Answer recorded(Cash cash, Money amount, boolean shares, DealTold told, Request request) {
        var refund = new CashFact.RefundGiven(
                told.customerId(), cash.deal(), amount, told.contact(), told.note(), cash.receipt());
        var whole = request.inGroup() ? "" : " " + cash.amount();
        told.fact(refund).field("金额", amount).field("退的是", "回款 #%d%s".formatted(cash.receipt(), whole));
        var after = told.supposed();
        Allocated.line(cash.told(), after).ifPresent(line -> told.own("这笔回款现在：" + line));
        var person = cash.told().person();
        // whoever leads them is asked whose it is, as of everything that moves; finance and those who share it are not
        var asks = request.who().role() != Role.FINANCE && !shares;
        if (person.equals(request.who().id()) || asks) {
            return told.recorded("退款");
        }
        var news = "%s 记了%s退款 %s #%d，退的是回款 #%d"
                .formatted(request.who().name(), told.customerName(), amount, told.receipt(), cash.receipt());
        var answer = told.recordedFor(person, List.of(), "退款");
        // of what a leader records in their name they hear anyway
        return request.who().role().leads()
                ? answer
                : answer.also(Say.to(new Chat.Direct(person), Say.Kind.REMINDER, Card.info(news)));
    }

    static Optional<Card> tooMuch(DealTold told, Money paid, Money amount) {
        return amount.compareTo(paid) <= 0
                ? Optional.empty()
                : Optional.of(Card.warn(
                        "%s净回款只有 %s，退不了 %s".formatted(told.customerName(), paid, amount),
                        new Element.Text("请看看金额；如果回款漏记了，先记回款，例如：回款 %s %s".formatted(told.customerName(), amount))));
    }
}
