package io.drumbeat.confirming;

import io.drumbeat.card.Element;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.CashFact;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Cash;
import io.drumbeat.sentence.Sentences;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How cash is called in what is said about it. */
final class CashWords {
    private static final Sentences SENTENCES = Sentences.beside(CashWords.class);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern MARKED = Pattern.compile("[#＃]\\s*(\\d{1,15})");
    private static final Pattern BARE = Pattern.compile("[\\d\\s,，、和]+");

    private CashWords() {}

    /** The numbers in what was said behind a verb, each once. */
    static List<Long> numbers(String said) {
        return NUMBER.matcher(said)
                .results()
                .map(MatchResult::group)
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    /** The receipts in what was said behind a verb: what is marked by #, or else numbers and nothing beside them. */
    static List<Long> receipts(String said) {
        var marked = MARKED.matcher(said)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .distinct()
                .toList();
        return !marked.isEmpty() ? marked : BARE.matcher(said).matches() ? numbers(said) : List.of();
    }

    /** Whether they are numbers and nothing else. */
    static boolean isBare(String said) {
        return BARE.matcher(said).matches();
    }

    /** #12 实到4800: the sum that stands beside marked receipts; empty where none does. */
    static Optional<Money> besideReceipts(String said) {
        if (!MARKED.matcher(said).find()) {
            return Optional.empty();
        }
        var rest = Text.of(MARKED.matcher(said).replaceAll(" "));
        for (var i = 0; i < rest.length(); i++) {
            var sum = rest.separates(i) ? null : Amounts.at(rest, i);
            if (sum != null && sum.money() != null) {
                return Optional.of(sum.money());
            }
        }
        return Optional.empty();
    }

    /** A sentence that says of this what it wants to be told. */
    static String say(String key, Map<String, String> words) {
        var wanted = SENTENCES.arguments(Sentences.CHINESE, key);
        return SENTENCES.say(
                key,
                words.entrySet().stream()
                        .filter(word -> wanted.contains(word.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static String customer(Entry told, Known known) {
        return known.the(Customers.class)
                .nameOf(Objects.requireNonNull(told.fact().customer()));
    }

    static String name(String person, Known known) {
        return known.people().withId(person).map(Person::name).orElse(person);
    }

    static Money amount(Entry told) {
        return switch (told.fact()) {
            case CashFact.CashReported in -> in.amount();
            case CashFact.CashCollected in -> in.amount();
            case CashFact.CashConfirmed yes -> yes.amount();
            case CashFact.CashRefused no -> no.amount();
            default -> throw new IllegalArgumentException(told.toString());
        };
    }

    /** What a sentence about it may name. */
    static Map<String, String> of(Entry told, Known known) {
        return Map.of(
                "receipt", String.valueOf(told.receipt()),
                "customer", customer(told, known),
                "amount", amount(told).toString(),
                "who", name(told.person(), known),
                "day", ReceiptFields.day(told.date()));
    }

    static Map<String, String> of(Cash cash, Known known) {
        var words = new HashMap<>(of(cash.told(), known));
        words.put("free", cash.free().toString());
        return words;
    }

    /** By whom each is told of, in their order. */
    static Map<String, List<Entry>> byPerson(List<Entry> told) {
        return told.stream()
                .collect(Collectors.groupingBy(
                        Entry::person,
                        LinkedHashMap::new,
                        Collectors.mapping(Function.identity(), Collectors.toList())));
    }

    /** What was refused before is said to be so. */
    static List<Element> turnedOver(List<Entry> told, Known known) {
        return told.stream()
                .flatMap(
                        entry -> Reports.of(known.ledger()
                                        .about(Objects.requireNonNull(
                                                entry.fact().customer())))
                                .answer(entry)
                                .stream())
                .filter(answer -> answer.fact() instanceof CashFact.CashRefused)
                .<Element>map(answer -> new Element.Text(SENTENCES.say(
                        "wasRefused",
                        Map.of(
                                "receipt",
                                String.valueOf(((CashFact.CashRefused) answer.fact()).report()),
                                "reason",
                                ((CashFact.CashRefused) answer.fact()).reason()))))
                .toList();
    }
}
