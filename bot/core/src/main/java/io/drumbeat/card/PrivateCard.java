package io.drumbeat.card;

import java.util.function.UnaryOperator;

/**
 * A card about somebody's pay. It is not a {@link Card}, so nothing that takes a card can send it to a group; it goes
 * only through {@code Say.privately}, which checks who reads it.
 *
 * @param about the id of the person whose pay it shows
 */
public record PrivateCard(Card card, String about) {
    /** The same about the same person, drawn otherwise. */
    public PrivateCard with(UnaryOperator<Card> drawing) {
        return new PrivateCard(drawing.apply(card), about);
    }

    /** The same, with a line above everything else that is shown. */
    public PrivateCard below(String line) {
        return new PrivateCard(card.below(line), about);
    }

    /** The same, with one more element at its end. */
    public PrivateCard and(Element element) {
        return new PrivateCard(card.and(element), about);
    }

    /** Hides what it holds, so that no log line ever shows pay. */
    @Override
    public String toString() {
        return "PrivateCard[about=" + about + ", card=***]";
    }
}
