package io.drumbeat.invoicing;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.dealing.DealTold;
import io.drumbeat.fact.CashFact;
import io.drumbeat.income.InYuan;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(65)
final class IssueInvoice implements Command {
    private static final Sentences SENTENCES = Sentences.beside(IssueInvoice.class);

    private final BusinessDays days;

    IssueInvoice(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("开票"),
                        List.of("invoice"),
                        SENTENCES.say("invoiceHelp"),
                        SENTENCES.say("invoiceExample"))
                .needing(Mention.SLOT, Slot.AMOUNT)
                .taking(Slot.DATE, Slot.CONTACT, Slot.NOTE, Slot.RECEIPT)
                .onlyFor(Role.FINANCE);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var told = new DealTold(said, request, known, Telling.of(said, request, days));
        var won = told.deals().of(told.customerId()).stream()
                .filter(deal -> told.deals().isWon(deal))
                .toList();
        return told.withDeal(
                won,
                deal -> beyond(deal, said, told, known)
                        .map(told::asking)
                        .orElseGet(() -> recorded(deal, said, told, request, known)),
                () -> recorded(null, said, told, request, known));
    }

    /** More is billed than was signed: asked once. */
    private static Optional<Card> beyond(Deal deal, Utterance said, DealTold told, Known known) {
        var contract = Objects.requireNonNull(deal.amount(), "a won deal has an amount");
        var amount = told.amount();
        if (!contract.currency().equals(amount.currency())
                || said.get(Slot.NOTE).filter(SENTENCES.say("anyway")::equals).isPresent()) {
            return Optional.empty();
        }
        var billed = known.ledger().about(deal.customer()).stream()
                .filter(entry -> entry.fact() instanceof CashFact.Invoiced bill
                        && deal.id().equals(bill.deal())
                        && bill.amount().currency().equals(amount.currency()))
                .map(entry -> ((CashFact.Invoiced) entry.fact()).amount())
                .reduce(amount, Money::plus);
        return billed.compareTo(contract) <= 0
                ? Optional.empty()
                : Optional.of(Card.warn(
                        SENTENCES.say("beyond", Map.of("billed", billed.toString(), "contract", contract.toString())),
                        Element.Buttons.of(Button.of(
                                SENTENCES.say("billAnyway"),
                                "%s 备注:%s".formatted(said.text(), SENTENCES.say("anyway"))))));
    }

    private Answer recorded(@Nullable Deal deal, Utterance said, DealTold told, Request request, Known known) {
        var date = Telling.of(said, request, days).date();
        var person = deal != null
                ? deal.ownerOn(date)
                : known.the(Customers.class)
                        .withId(told.customerId())
                        .map(one -> one.ownerOn(date))
                        .orElse(request.who().id());
        var bill = new CashFact.Invoiced(
                told.customerId(), deal == null ? null : deal.id(), told.amount(), told.contact(), told.note());
        told.fact(bill).field("金额", told.amount()).field("商机", deal == null ? null : "#" + deal.number());
        var after = told.supposed();
        told.field(
                "折合",
                InYuan.of(told.amount(), told.standing(bill, after), after).orElse(null));
        if (person.equals(request.who().id())) {
            return told.recorded(bill.label());
        }
        var news = SENTENCES.say(
                "toldInvoiced",
                Map.of(
                        "who", request.who().name(),
                        "customer", told.customerName(),
                        "amount", told.amount().toString(),
                        "receipt", String.valueOf(told.receipt())));
        return told.recordedFor(person, List.of(), bill.label())
                .also(Say.to(new Chat.Direct(person), Say.Kind.REMINDER, Card.info(news)));
    }
}
