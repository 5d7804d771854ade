package io.drumbeat.reaction;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What cards that were sent may show no longer rightly.
 *
 * @param people for whom what is changed counts
 * @param customers whom it is about
 * @param told the business day it was told
 * @param what as {@code 撤销 #12 签单 华为}
 */
public record Outdated(
        List<Person> people, Set<String> customers, LocalDate told, LocalDate today, String what, Known known) {
    /** Platforms keep cards changeable for this many days. */
    private static final int CHANGEABLE = 14;

    public Outdated {
        people = List.copyOf(people);
        customers = Set.copyOf(customers);
    }

    /** The days, the newest first, whose cards showed it and can still be changed. */
    public List<LocalDate> days() {
        return Stream.iterate(today, day -> day.isAfter(told), day -> day.minusDays(1))
                .limit(CHANGEABLE)
                .toList();
    }

    /** The card says itself why it looks different now. */
    public Card noted(Card card) {
        return noted(card, what);
    }

    /** The same where not everybody may read what was changed. */
    public static Card noted(Card card, String what) {
        return card.and(new Element.Text("更正：%s，这里的数字已经更新。".formatted(what)));
    }
}
