package io.drumbeat.reaction;

import io.drumbeat.card.Element;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import java.util.ArrayList;
import java.util.List;

/**
 * What else changes when something is taken back or put right.
 *
 * @param counts what only counts it: a week's visits, a customer nobody else spoke of
 * @param beyond what came of it: money, deals, announcements
 * @param edits announcements and requests as they look afterwards
 * @param says what others have to know
 * @param pay what the month pays before and after, for each whose pay it changes
 */
public record Consequences(
        List<String> counts, List<String> beyond, List<Edit> edits, List<Say> says, List<PrivateCard> pay) {
    public static final Consequences NONE = new Consequences(List.of(), List.of(), List.of(), List.of(), List.of());

    public Consequences {
        counts = List.copyOf(counts);
        beyond = List.copyOf(beyond);
        edits = List.copyOf(edits);
        says = List.copyOf(says);
        pay = List.copyOf(pay);
    }

    /** Lines only. */
    public static Consequences lines(List<String> counts, List<String> beyond) {
        return new Consequences(counts, beyond, List.of(), List.of(), List.of());
    }

    public static Consequences pay(List<PrivateCard> pay) {
        return new Consequences(List.of(), List.of(), List.of(), List.of(), pay);
    }

    /** These, then the others. */
    public Consequences and(Consequences others) {
        return new Consequences(
                joined(counts, others.counts),
                joined(beyond, others.beyond),
                joined(edits, others.edits),
                joined(says, others.says),
                joined(pay, others.pay));
    }

    private static <T> List<T> joined(List<T> these, List<T> others) {
        var all = new ArrayList<>(these);
        all.addAll(others);
        return all;
    }

    /** One text for each line, so that every platform breaks them. */
    public List<Element> lines() {
        var lines = new ArrayList<Element>();
        counts.forEach(line -> lines.add(new Element.Text(line)));
        beyond.forEach(line -> lines.add(new Element.Text(line)));
        return lines;
    }
}
