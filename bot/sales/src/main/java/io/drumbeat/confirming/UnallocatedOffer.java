package io.drumbeat.confirming;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.reaction.Reaction;
import io.drumbeat.receivable.Cashbook;
import io.drumbeat.receivable.Receivable;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A contract is offered the cash of its customer that belongs to none; nothing goes to it unsaid. */
@Component
@Order(40)
final class UnallocatedOffer implements Reaction {
    private static final Sentences SENTENCES = Sentences.beside(UnallocatedOffer.class);

    @Override
    public List<Say> to(Entry entry, Known known) {
        return entry.fact() instanceof DealFact.DealWon won
                ? Receivables.of(won.customer(), known).stream()
                        .filter(one -> one.deal().id().equals(won.deal()))
                        .flatMap(one -> offer(entry, one, known).stream())
                        .toList()
                : List.of();
    }

    private static List<Say> offer(Entry entry, Receivable to, Known known) {
        var free = Cashbook.of(to.deal().customer(), known).unallocated().stream()
                .filter(cash -> cash.free().currency().equals(to.contract().currency()))
                .toList();
        if (free.isEmpty() || !to.outstanding().isPositive()) {
            return List.of();
        }
        var elements = new ArrayList<Element>();
        for (var cash : free) {
            elements.add(new Element.Text(SENTENCES.say("unallocatedLine", CashWords.of(cash, known))));
        }
        var theirs = known.people().withId(entry.person()).orElseThrow();
        var may = free.stream()
                .filter(cash -> ShowUnallocated.mayPut(cash.told(), to.deal(), theirs, entry.date(), known))
                .map(cash -> ShowUnallocated.button(cash, to))
                .toList();
        elements.add(may.isEmpty() ? new Element.Text(SENTENCES.say("putByOthers")) : new Element.Buttons(may));
        var title = SENTENCES.say(
                "offer",
                Map.of(
                        "customer", CashWords.customer(entry, known),
                        "deal", String.valueOf(to.deal().number())));
        return List.of(
                Say.to(new Chat.Direct(entry.person()), Say.Kind.REMINDER, new Card(title, Card.Tone.INFO, elements)));
    }
}
