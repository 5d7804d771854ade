package io.drumbeat.behalf;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.correction.FactNames;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.reaction.Reaction;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells a rep what their manager, or whoever follows a customer with them, recorded in their name. */
@Component
@Order(60)
final class ToldForYou implements Reaction {
    private static final Sentences SENTENCES = Sentences.beside(ToldForYou.class);

    @Override
    public List<Say> to(Entry entry, Known known) {
        var teller = known.people().withId(entry.teller());
        if (entry.teller().equals(entry.person())
                || teller.isEmpty()
                || !(teller.get().role().leads() || (teller.get().sells() && !isAgreed(entry, known)))
                || !isDeed(entry.fact())) {
            return List.of();
        }
        var words = SENTENCES.say(
                "told",
                Map.of(
                        "who",
                        teller.map(Person::name).orElse(entry.teller()),
                        "what",
                        FactNames.title(entry, known),
                        "day",
                        ReceiptFields.day(entry.date())));
        var undo = Element.Buttons.of(
                Button.of(SENTENCES.say("look"), "记录 #" + entry.receipt()),
                Button.of(SENTENCES.say("undo"), "撤销 #" + entry.receipt()));
        return List.of(Say.to(new Chat.Direct(entry.person()), Say.Kind.REMINDER, Card.info(words, undo)));
    }

    /** Whether somebody said yes to it just now, of which everybody heard. */
    private static boolean isAgreed(Entry entry, Known known) {
        return known.ledger().under(entry.receipt()).stream()
                .anyMatch(one -> one.fact() instanceof AgreementFact.Agreed);
    }

    /** What a rep tells of customers; what others decide about them is told by whoever decides. */
    private static boolean isDeed(Fact fact) {
        return switch (fact) {
            case ActivityFact.ActivityLogged _, QuoteFact.QuoteGiven _, CustomerFact.CustomerRated _ -> true;
            case DealFact.LeadFound _, DealFact.DealOpened _, DealFact.StageMoved _ -> true;
            case DealFact.DealWon _, DealFact.DealLost _ -> true;
            case CashFact.CashCollected _, CashFact.CashReported _, CashFact.RefundGiven _ -> true;
            default -> false;
        };
    }
}
