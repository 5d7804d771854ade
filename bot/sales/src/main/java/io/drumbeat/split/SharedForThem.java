package io.drumbeat.split;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.reaction.Reaction;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sharing.Splits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever leads somebody said yes or no to their part of a deal in their place: they hear of it. */
@Component
final class SharedForThem implements Reaction {
    private static final Sentences SENTENCES = Sentences.beside(SharedForThem.class);

    @Override
    public List<Say> to(Entry entry, Known known) {
        var said = entry.fact().agreement();
        var yes = said instanceof AgreementFact.Agreed;
        if (said == null || !(yes || said instanceof AgreementFact.Refused)) {
            return List.of();
        }
        return theirs(said, entry, known).filter(person -> !person.equals(entry.teller())).stream()
                .map(person -> {
                    var shared = ShareMatter.shared(said.what());
                    var words = Map.of(
                            "who",
                            known.people()
                                    .withId(entry.teller())
                                    .map(Person::name)
                                    .orElse(entry.teller()),
                            "customer",
                            known.the(Customers.class).nameOf(shared.customer()),
                            "shares",
                            SplitWords.of(shared.shares(), known));
                    return Say.to(
                            new Chat.Direct(person),
                            Say.Kind.REMINDER,
                            Card.info(
                                    yes
                                            ? SENTENCES.say("agreedForYou", words)
                                            : SENTENCES.say("refusedForYou", words)));
                })
                .toList();
    }

    /** Whose part it is. */
    private static Optional<String> theirs(AgreementFact said, Entry entry, Known known) {
        var place = Splits.KINDS.indexOf(said.kind());
        if (place < 0 || !(said.what().getLast() instanceof DealFact.DealShared shared)) {
            return Optional.empty();
        }
        return known.ledger().under(said.about()).stream()
                .findFirst()
                // who parted it themselves told them so
                .filter(asked -> !asked.teller().equals(entry.teller()))
                .map(Entry::person)
                .map(asker -> Splits.asked(asker, shared.shares()))
                .filter(all -> place < all.size())
                .map(all -> all.get(place));
    }
}
