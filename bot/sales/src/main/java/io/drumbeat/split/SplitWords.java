package io.drumbeat.split;

import io.drumbeat.credit.Parting;
import io.drumbeat.fact.DealFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sharing.Split;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a deal is parted, as people read it. */
public final class SplitWords {
    static final Sentences SENTENCES = Sentences.beside(SplitWords.class);

    private SplitWords() {}

    /** As {@code 小美 70%、王五 30%}. */
    public static String of(List<DealFact.Share> shares, Known known) {
        return shares.stream()
                .map(share -> "%s %s".formatted(name(share.person(), known), Split.said(share, shares)))
                .collect(Collectors.joining("、"));
    }

    /**
     * As {@code 小美 50% ¥225,000、王五 50% ¥225,000（等他同意）}.
     *
     * @param of what is parted; null where that is not known or not to be shown
     */
    public static String of(Split split, @Nullable Money of, Known known) {
        return of(split, of == null ? null : split.of(of.minor(), true), of, known);
    }

    /** The same of what was parted already, as one of several instalments. */
    public static String of(Split split, Split.@Nullable Parted parted, @Nullable Money of, Known known) {
        return split.parts().stream()
                .filter(part -> part.parts() > 0)
                .map(part -> {
                    var name = name(part.person(), known);
                    var amount = parted == null || of == null
                            ? ""
                            : " " + new Money(amount(parted, part.person()), of.currency());
                    return "%s %s%s%s".formatted(name, split.said(part), amount, state(part));
                })
                .collect(Collectors.joining("、"));
    }

    /** How what an entry brought in was parted: of cash as much as it was of all that came of its deal. */
    public static String of(Split split, Entry entry, Money of, Known known) {
        var customer = Objects.requireNonNull(entry.fact().customer());
        var parted = of.currency().equals(Money.CNY)
                ? Parting.of(known.ledger().about(customer), known.the(MoneyRules.class))
                        .ofCash(entry)
                : Optional.<Split.Parted>empty();
        return of(split, parted.orElseGet(() -> split.of(of.minor(), true)), of, known);
    }

    private static long amount(Split.Parted parted, String person) {
        return Math.abs(parted.counted().getOrDefault(person, parted.waiting().getOrDefault(person, 0L)));
    }

    private static String state(Split.Part part) {
        return switch (part.state()) {
            case COUNTS -> "";
            case WAITS -> SENTENCES.say("waits");
            case REFUSED -> SENTENCES.say("refused");
        };
    }

    static String name(String person, Known known) {
        return known.people().withId(person).map(Person::name).orElse(person);
    }

    static String say(String key, Map<String, ?> words) {
        return SENTENCES.say(key, words);
    }
}
