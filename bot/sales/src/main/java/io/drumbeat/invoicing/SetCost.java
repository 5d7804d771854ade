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
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.margin.Margin;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(66)
final class SetCost implements Command {
    private static final Sentences SENTENCES = Sentences.beside(SetCost.class);

    private final BusinessDays days;

    SetCost(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("成本", "记成本"), List.of("cost"), SENTENCES.say("costHelp"), SENTENCES.say("costExample"))
                .needing(Slot.RECEIPT, Slot.AMOUNT)
                .onlyFor(Role.FINANCE);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var number = said.the(Slot.RECEIPT);
        return won(number, known)
                .map(won -> recorded(won, said.the(Slot.AMOUNT), request, known))
                .orElseGet(() ->
                        Answer.of(request, Card.warn(SENTENCES.say("noDeal", Map.of("receipt", number.toString())))));
    }

    /** The signing that a number points at: its own, or that of the deal. */
    private static Optional<Entry> won(long number, Known known) {
        return known.ledger().under(number).stream()
                .filter(entry ->
                        !known.ledger().isVoided(number) && entry.fact().deal() != null)
                .map(entry -> entry.fact())
                .findFirst()
                .flatMap(fact -> known.ledger().about(Objects.requireNonNull(fact.customer())).reversed().stream()
                        .filter(entry -> entry.fact() instanceof DealFact.DealWon won
                                && won.deal().equals(fact.deal()))
                        .findFirst());
    }

    private Answer recorded(Entry won, Money cost, Request request, Known known) {
        LocalDate today = days.of(request.at(), request.who().zone());
        var signed = (DealFact.DealWon) won.fact();
        Deal deal = known.the(Deals.class).withId(signed.deal()).orElseThrow();
        var noted = new Noted(today, false, List.of(new DealFact.CostSet(signed.customer(), signed.deal(), cost)));
        var after = known.supposing(request.telling(noted), request.at());
        var words = Map.of(
                "who", request.who().name(),
                "deal", String.valueOf(deal.number()),
                "customer", known.the(Customers.class).nameOf(signed.customer()),
                "cost", cost.toString(),
                "margin", Margin.shown(won, after).orElse(""));
        var title = SENTENCES.say("costSet", words);
        return Answer.of(request, Card.good(title, Element.Buttons.of(Button.of("撤销", "撤销 #" + known.nextReceipt()))))
                .recording(noted)
                .also(Say.to(new Chat.Direct(deal.ownerOn(today)), Say.Kind.REMINDER, Card.info(title)));
    }
}
