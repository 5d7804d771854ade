package io.drumbeat.handover;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;

/** Why something cannot be handed over so, as the card that says what would be right. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final String EXAMPLE = "例如：交接 王五 → 赵六 12月1日";
    private final transient Card card;

    Refused(Card card) {
        super(card.title(), null, false, false);
        this.card = card;
    }

    Refused(String title, Element... more) {
        this(Card.warn(title, more));
    }

    Card card() {
        return card;
    }
}
