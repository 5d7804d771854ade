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
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whoever shares a deal hears of its cash from whoever else tells of it, and how much of it is theirs. */
@Component
final class SharedCash implements Reaction {
    private static final Sentences SENTENCES = Sentences.beside(SharedCash.class);

    /**
     * What is told.
     *
     * @param by what was recorded just now, whose teller knows, as does for whom the cash stands
     * @param sentence what it is to each of the others
     */
    private record News(Entry by, Entry cash, Money amount, Function<Map<String, String>, String> sentence) {}

    @Override
    public List<Say> to(Entry entry, Known known) {
        return news(entry, known).map(news -> told(news, known)).orElse(List.of());
    }

    private static Optional<News> news(Entry entry, Known known) {
        return switch (entry.fact()) {
            case CashFact.CashReported in
            when !isFinance(entry.teller(), known) ->
                Optional.of(new News(entry, entry, in.amount(), words -> SENTENCES.say("sharedReported", words)));
            case CashFact.CashCollected in ->
                Optional.of(new News(entry, entry, in.amount(), words -> SENTENCES.say("sharedCollected", words)));
            case CashFact.RefundGiven out ->
                Optional.of(new News(entry, entry, out.amount(), words -> SENTENCES.say("sharedRefund", words)));
            case CashFact.CashConfirmed yes ->
                report(yes, known)
                        .map(report -> new News(
                                entry, report, yes.amount(), words -> SENTENCES.say("sharedConfirmed", words)));
            default -> Optional.empty();
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

    private static List<Say> told(News news, Known known) {
        var customer = Objects.requireNonNull(news.cash().fact().customer());
        var know = List.of(news.by().teller(), news.cash().person());
        return Splits.of(customer, known).of(news.cash().fact().deal()).stream()
                .flatMap(split -> split.parts().stream())
                .map(Split.Part::person)
                .filter(person -> !know.contains(person))
                .flatMap(person -> told(person, news, known))
                .toList();
    }

    /** In its own money. */
    private static long part(String person, Entry cash, Money amount, Known known) {
        return amount.currency().equals(Money.CNY)
                ? Math.abs(Credits.of(cash, amount.minor(), true, person, known))
                : Splits.of(Objects.requireNonNull(cash.fact().customer()), known)
                        .of(cash.fact().deal())
                        .map(split -> split.of(amount.minor(), true).counted().getOrDefault(person, 0L))
                        .orElse(0L);
    }

    private static Stream<Say> told(String person, News news, Known known) {
        var cash = news.cash();
        var amount = news.amount();
        var part = part(person, cash, amount, known);
        if (part == 0) {
            return Stream.empty();
        }
        var teller = news.by().teller();
        var words = Map.of(
                "who", known.people().withId(teller).map(Person::name).orElse(teller),
                "customer",
                        known.the(Customers.class)
                                .nameOf(Objects.requireNonNull(cash.fact().customer())),
                "amount", amount.toString(),
                "receipt", String.valueOf(cash.receipt()),
                "part", new Money(part, amount.currency()).toString());
        return Stream.of(Say.to(
                new Chat.Direct(person),
                Say.Kind.REMINDER,
                Card.info(news.sentence().apply(words))));
    }
}
