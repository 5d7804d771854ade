package io.drumbeat.reaction;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private static final String NOTE = "更正：";
    private static final String READ = "按“";

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

    /**
     * A card that says itself why it looks different now; one that shows the same as before is the one that was sent.
     *
     * @param what as its reader may know what was changed
     */
    public static Card noted(@Nullable Card was, Card now, String what) {
        return was != null && isSame(was, now) ? was : now.and(note(what));
    }

    /** Whether two cards say the same, whatever stands at their foot. */
    public static boolean isSame(Card one, Card other) {
        return told(one).equals(told(other));
    }

    private static Element.Text note(String what) {
        return new Element.Text(NOTE + "%s，这里的数字已经更新。".formatted(what));
    }

    /** What a card says, but for how the question was read, what was noted on it since, and what is at its foot. */
    private static Card told(Card card) {
        return new Card(
                card.title(),
                card.tone(),
                card.elements().stream()
                        .filter(element -> !(element instanceof Element.Foot)
                                && !(element instanceof Element.Text(var text)
                                        && (text.startsWith(NOTE) || text.startsWith(READ))))
                        .toList());
    }
}
