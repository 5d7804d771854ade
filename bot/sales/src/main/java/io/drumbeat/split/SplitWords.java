package io.drumbeat.split;

import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sharing.Split;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a deal is parted, as people read it. */
public final class SplitWords {
    static final Sentences SENTENCES = Sentences.beside(SplitWords.class);

    private SplitWords() {}

    /** As {@code 小美 70%、王五 30%}. */
    public static String of(List<DealFact.Share> shares, Known known) {
        return shares.stream()
                .map(share -> "%s %s%%".formatted(name(share.person(), known), Split.percent(share, shares)))
                .collect(Collectors.joining("、"));
    }

    /**
     * As {@code 小美 50% ¥225,000、王五 50% ¥225,000（等他同意）}.
     *
     * @param of what is parted; null where that is not known or not to be shown
     */
    public static String of(Split split, @Nullable Money of, Known known) {
        var parted = of == null ? null : split.of(of.minor(), true);
        return split.parts().stream()
                .filter(part -> part.parts() > 0)
                .map(part -> {
                    var name = name(part.person(), known);
                    var amount = parted == null || of == null
                            ? ""
                            : " " + new Money(amount(parted, part.person()), of.currency());
                    return "%s %s%%%s%s".formatted(name, split.percent(part), amount, state(part));
                })
                .collect(Collectors.joining("、"));
    }

    private static long amount(Split.Parted parted, String person) {
        return parted.counted().getOrDefault(person, parted.waiting().getOrDefault(person, 0L));
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
