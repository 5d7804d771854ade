package io.drumbeat.card;

import io.drumbeat.people.Person;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A card about somebody's pay. It is not a {@link Card}, so nothing that takes a card can send it to a group; it goes
 * only through {@code Say.privately}, which checks who reads it.
 *
 * @param about the id of the person whose pay it shows
 * @param others the ids of whose pay it shows besides; mostly nobody's
 */
public record PrivateCard(Card card, String about, Set<String> others) {
    public PrivateCard {
        others = Set.copyOf(others);
    }

    public PrivateCard(Card card, String about) {
        this(card, about, Set.of());
    }

    /** Whether somebody may see the pay of all whom it is about. */
    public boolean mayBeReadBy(Person reader) {
        return reader.maySeePayOf(about) && others.stream().allMatch(reader::maySeePayOf);
    }

    /** The same about the same people, drawn otherwise. */
    public PrivateCard with(UnaryOperator<Card> drawing) {
        return new PrivateCard(drawing.apply(card), about, others);
    }

    /** The same, with a line above everything else that is shown. */
    public PrivateCard below(String line) {
        return with(drawn -> drawn.below(line));
    }

    /** The same, with one more element at its end. */
    public PrivateCard and(Element element) {
        return with(drawn -> drawn.and(element));
    }

    /** Hides what it holds, so that no log line ever shows pay. */
    @Override
    public String toString() {
        return "PrivateCard[about=" + about + ", card=***]";
    }
}
