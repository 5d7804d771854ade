package io.drumbeat.words;

import io.drumbeat.card.Element;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Page;
import java.util.HashMap;
import java.util.List;

/** Turns the pages of what a line asked for. */
public final class Turning {
    private Turning() {}

    /** Buttons for the pages before and after where there are any, which say the same line with a page. */
    public static void into(List<Element> elements, Page<?> page, Utterance said, Known known) {
        var slots = new HashMap<Slot<?>, Object>(said.slots());
        slots.remove(Page.SLOT);
        var buttons = page.turning(Exactly.line(said.usage(), slots, known));
        if (!buttons.isEmpty()) {
            elements.add(new Element.Buttons(buttons));
        }
    }
}
