package io.drumbeat.split;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.credit.Credits;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.CashFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.reaction.Reaction;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sharing.Split;
import io.drumbeat.sharing.Splits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whoever shares a deal hears of its cash from whoever else tells of it, and how much of it is theirs. */
@Component
final class SharedCash implements Reaction {
    private static final Sentences SENTENCES = Sentences.beside(SharedCash.class);

    @Override
    public List<Say> to(Entry entry, Known known) {
        return switch (entry.fact()) {
            case CashFact.CashReported in
            when !isFinance(entry.teller(), known) -> told("sharedReported", entry, entry, in.amount(), known);
            case CashFact.CashCollected in -> told("sharedCollected", entry, entry, in.amount(), known);
            case CashFact.RefundGiven out -> told("sharedRefund", entry, entry, out.amount(), known);
            case CashFact.CashConfirmed yes ->
                report(yes, known)
                        .map(report -> told("sharedConfirmed", entry, report, yes.amount(), known))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private static boolean isFinance(String person, Known known) {
        return known.people()
                .withId(person)
                .filter(one -> one.role() == Role.FINANCE)
                .isPresent();
    }

    private static Optional<Entry> report(CashFact.CashConfirmed yes, Known known) {
        return known.ledger().under(yes.report()).stream()
                .filter(entry -> entry.fact() instanceof CashFact.CashReported)
                .findFirst();
    }

    /** @param by what was recorded just now, whose teller knows, as does for whom the cash stands */
    private static List<Say> told(String key, Entry by, Entry cash, Money amount, Known known) {
        var customer = Objects.requireNonNull(cash.fact().customer());
        var know = List.of(by.teller(), cash.person());
        return Splits.of(customer, known).of(cash.fact().deal()).stream()
                .flatMap(split -> split.parts().stream())
                .map(Split.Part::person)
                .filter(person -> !know.contains(person))
                .flatMap(person -> told(key, by, cash, amount, person, known))
                .toList();
    }

    private static Stream<Say> told(String key, Entry by, Entry cash, Money amount, String person, Known known) {
        var part = Math.abs(Credits.of(cash, amount.minor(), true, person, known));
        if (part == 0) {
            return Stream.empty();
        }
        var words = Map.of(
                "who", known.people().withId(by.teller()).map(Person::name).orElse(by.teller()),
                "customer",
                        known.the(Customers.class)
                                .nameOf(Objects.requireNonNull(cash.fact().customer())),
                "amount", amount.toString(),
                "receipt", String.valueOf(cash.receipt()),
                "part", new Money(part, amount.currency()).toString());
        return Stream.of(Say.to(new Chat.Direct(person), Say.Kind.REMINDER, Card.info(SENTENCES.say(key, words))));
    }
}
