package io.drumbeat.outcome;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.quote.ApprovalRules;
import io.drumbeat.reaction.Guard;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.words.Exactly;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks where somebody says that a customer is new who signed before: it decides the rate of pay. */
@Component
@Order(2)
final class NewCustomerGuard implements Guard {
    private static final Sentences SENTENCES = Sentences.beside(NewCustomerGuard.class);

    private final InForce<ApprovalRules> rules;

    NewCustomerGuard(InForce<ApprovalRules> rules) {
        this.rules = rules;
    }

    @Override
    public Optional<Answer> instead(Answer answer, Utterance said, Request request, Known known) {
        var note = answer.note();
        if (note == null || note.facts().stream().anyMatch(NewCustomerGuard::isSettled)) {
            return Optional.empty();
        }
        return Stream.concat(answer.beside().stream().map(Answer.Counted::noted), Stream.of(note))
                .flatMap(noted -> claims(noted, known))
                .flatMap(claim -> before(claim, known).stream())
                .findFirst()
                .map(signed -> Answer.of(request, question(signed, said, known)));
    }

    /** Somebody above said that it counts as new, or agreed to it as it is. */
    private static boolean isSettled(Fact fact) {
        return fact instanceof DealFact.CountedNew || fact instanceof AgreementFact.Agreed;
    }

    /**
     * That a customer is new.
     *
     * @param told with the day that it is said of
     * @param at its place in the ledger
     */
    private record Claim(DealFact.DealWon won, Noted told, long at) {}

    private static Stream<Claim> claims(Noted noted, Known known) {
        return noted.facts().stream().flatMap(fact -> {
            if (fact instanceof ChangeFact.Corrected(var receipt, var instead)) {
                var stands = known.ledger().under(receipt);
                return isSaidAlready(stands) || stands.isEmpty()
                        ? Stream.empty()
                        : wins(instead, stands.getLast().position());
            }
            return wins(new Noted(noted.date(), noted.late(), List.of(fact)), Long.MAX_VALUE);
        });
    }

    private static boolean isSaidAlready(List<Entry> stands) {
        return stands.stream().anyMatch(entry -> entry.fact() instanceof DealFact.DealWon won && won.newCustomer());
    }

    private static Stream<Claim> wins(Noted noted, long at) {
        return noted.facts().stream()
                .filter(fact -> fact instanceof DealFact.DealWon won && won.newCustomer())
                .map(fact -> new Claim((DealFact.DealWon) fact, noted, at));
    }

    /** What the customer signed before, so that it is not new. */
    private Optional<Entry> before(Claim claim, Known known) {
        var day = claim.told().date();
        var since = rules.on(day, known).knownSince(day);
        return known.ledger().about(claim.won().customer()).reversed().stream()
                .filter(entry -> entry.position() < claim.at()
                        && entry.fact() instanceof DealFact.DealWon
                        && !entry.date().isBefore(since))
                .findFirst();
    }

    private static Card question(Entry signed, Utterance said, Known known) {
        var won = (DealFact.DealWon) signed.fact();
        var title = SENTENCES.say(
                "notNew",
                Map.of(
                        "customer", known.the(Customers.class).nameOf(won.customer()),
                        "day", ReceiptFields.day(signed.date()),
                        "receipt", String.valueOf(signed.receipt())));
        var card = Card.warn(title);
        if (said.usage().accepts(Slot.NEW_CUSTOMER) && said.has(Slot.NEW_CUSTOMER)) {
            var slots = new HashMap<Slot<?>, Object>(said.slots());
            slots.put(Slot.NEW_CUSTOMER, false);
            card = card.and(Element.Buttons.of(
                    Button.primary(SENTENCES.say("asOld"), Exactly.line(said.usage(), slots, known))));
        }
        return card.and(new Element.Text(SENTENCES.say("overrule")));
    }
}
