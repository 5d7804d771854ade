package io.drumbeat.cash;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.CashFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.reaction.Reaction;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever of finance confirmed cash of a customer hears that somebody else gave some of it back. */
@Component
@Order(46)
final class RefundTold implements Reaction {
    private static final Sentences SENTENCES = Sentences.beside(RefundTold.class);

    @Override
    public List<Say> to(Entry entry, Known known) {
        if (!(entry.fact() instanceof CashFact.RefundGiven out)) {
            return List.of();
        }
        var title = SENTENCES.say(
                "refunded",
                Map.of(
                        "who",
                        known.people().withId(entry.teller()).map(Person::name).orElse(entry.teller()),
                        "customer",
                        known.the(Customers.class).nameOf(out.customer()),
                        "amount",
                        out.amount().toString(),
                        "receipt",
                        String.valueOf(entry.receipt())));
        var look = Element.Buttons.of(Button.of("#" + entry.receipt(), "记录 #" + entry.receipt()));
        return known.ledger().about(out.customer()).stream()
                .filter(told -> told.fact() instanceof CashFact.CashConfirmed)
                .map(Entry::teller)
                .distinct()
                .filter(person -> !person.equals(entry.teller()))
                .<Say>map(person -> Say.to(new Chat.Direct(person), Say.Kind.REMINDER, Card.info(title, look)))
                .toList();
    }
}
