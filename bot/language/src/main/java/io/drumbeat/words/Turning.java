package io.drumbeat.words;

import io.drumbeat.card.Element.Button;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Page;
import java.util.HashMap;
import java.util.List;

/** Turns the pages of what a line asked for. */
public final class Turning {
    private Turning() {}

    /** Buttons for the pages before and after, which say the same line with a page. */
    public static List<Button> of(Page<?> page, Utterance said, Known known) {
        var slots = new HashMap<Slot<?>, Object>(said.slots());
        slots.remove(Page.SLOT);
        return page.turning(Exactly.line(said.usage(), slots, known));
    }
}
