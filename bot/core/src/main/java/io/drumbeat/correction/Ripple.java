package io.drumbeat.correction;

import io.drumbeat.card.Element;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What else changes when something is taken back or put right.
 *
 * @param counts what only counts it: a week's visits, a customer nobody else spoke of
 * @param beyond what came of it: money, deals, announcements
 * @param edits announcements as they look afterwards
 * @param pay what the month pays before and after, for those who may see it
 */
record Ripple(List<String> counts, List<String> beyond, List<Edit> edits, Optional<PrivateCard> pay) {
    Ripple {
        counts = List.copyOf(counts);
        beyond = List.copyOf(beyond);
        edits = List.copyOf(edits);
    }

    /** One text for each line, so that every platform breaks them. */
    List<Element> lines() {
        var lines = new ArrayList<Element>();
        counts.forEach(line -> lines.add(new Element.Text(line)));
        beyond.forEach(line -> lines.add(new Element.Text(line)));
        return lines;
    }
}
