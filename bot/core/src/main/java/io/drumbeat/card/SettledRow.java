package io.drumbeat.card;

import io.drumbeat.card.Element.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows of a card that were dealt with: what came of it stands where they could be pressed, and everything else stays. */
public final class SettledRow {
    private static final Pattern NUMBER = Pattern.compile("#(\\d+)");

    private SettledRow() {}

    /**
     * @param words what was pressed
     * @param receipts about which nothing is left to press
     * @param what came of it
     * @return the card as it is where nothing of it was dealt with
     */
    public static Card in(Card card, String words, Set<Long> receipts, String what) {
        var elements = new ArrayList<Element>();
        for (var element : card.elements()) {
            switch (element) {
                case Element.Buttons(var buttons) -> {
                    var others = buttons.stream()
                            .filter(button -> !isOver(button.words(), words, receipts))
                            .toList();
                    elements.addAll(others.size() == buttons.size() ? List.of(element) : settled(what, others));
                }
                case Element.Form form ->
                    elements.add(isOver(form.words(), words, receipts) ? new Element.Text(what) : element);
                default -> elements.add(element);
            }
        }
        return new Card(card.title(), card.tone(), elements);
    }

    private static List<Element> settled(String what, List<Button> others) {
        return others.isEmpty()
                ? List.of(new Element.Text(what))
                : List.of(new Element.Text(what), new Element.Buttons(others));
    }

    private static boolean isOver(String offered, String words, Set<Long> receipts) {
        return offered.equals(words) || receipts.stream().anyMatch(number -> number.equals(about(offered)));
    }

    /** The receipt that words are about: the first they name; 0 where they name none. */
    public static long about(String words) {
        var found = NUMBER.matcher(words);
        return found.find() && found.group(1).length() < 19 ? Long.parseLong(found.group(1)) : 0;
    }
}
