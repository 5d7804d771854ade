package io.drumbeat.allowance;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Say;
import java.util.ArrayList;
import java.util.List;

/** Several cards for one chat as one. */
public final class Digest {
    private Digest() {}

    /** One stays as it is; of several each keeps its title and all it says. */
    public static Card of(Say.Kind kind, List<Card> cards) {
        if (cards.size() == 1) {
            return cards.getFirst();
        }
        var elements = new ArrayList<Element>();
        for (var card : cards) {
            if (!elements.isEmpty()) {
                elements.add(new Element.Divider());
            }
            elements.add(new Element.Text(card.title()));
            elements.addAll(card.elements());
        }
        return new Card("%s合在一起，%d 条".formatted(Quota.label(kind), cards.size()), Card.Tone.INFO, elements);
    }
}
