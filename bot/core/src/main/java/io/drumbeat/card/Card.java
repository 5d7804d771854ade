package io.drumbeat.card;

import io.drumbeat.card.Element.Foot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the bot shows, independent of any platform.
 *
 * @param title one line; the text of notifications and chat lists
 * @param tone how it feels: coloured header on platforms that have one
 * @param elements top to bottom
 */
public record Card(String title, Tone tone, List<Element> elements) {
    public Card {
        elements = List.copyOf(elements);
    }

    /** How a card feels. */
    public enum Tone {
        INFO,
        GOOD,
        WARN,
        BAD
    }

    public static Card info(String title, Element... elements) {
        return new Card(title, Tone.INFO, Arrays.asList(elements));
    }

    public static Card good(String title, Element... elements) {
        return new Card(title, Tone.GOOD, Arrays.asList(elements));
    }

    public static Card warn(String title, Element... elements) {
        return new Card(title, Tone.WARN, Arrays.asList(elements));
    }

    public static Card bad(String title, Element... elements) {
        return new Card(title, Tone.BAD, Arrays.asList(elements));
    }

    /** This card with a line above everything else in it. */
    public Card below(String line) {
        var more = new ArrayList<Element>(List.of(new Element.Text(line)));
        more.addAll(elements);
        return new Card(title, tone, more);
    }

    /** This card with one more line at its end, above the buttons that stand there. */
    public Card ending(String line) {
        var more = new ArrayList<>(elements);
        var at = more.size();
        while (at > 0 && (more.get(at - 1) instanceof Element.Buttons || more.get(at - 1) instanceof Element.Foot)) {
            at--;
        }
        more.add(at, new Element.Text(line));
        return new Card(title, tone, more);
    }

    /** This card with one more element at its end; its foot stays below, and is one. */
    public Card and(Element element) {
        var more = new ArrayList<>(elements);
        var foot = foot();
        foot.ifPresent(_ -> more.removeLast());
        if (element instanceof Foot other) {
            more.add(foot.map(own -> own.and(other)).orElse(other));
        } else {
            more.add(element);
            foot.ifPresent(more::add);
        }
        return new Card(title, tone, more);
    }

    /** What stands at its foot; empty where nothing does. */
    public Optional<Foot> foot() {
        return !elements.isEmpty() && elements.getLast() instanceof Foot foot ? Optional.of(foot) : Optional.empty();
    }

    /** This card as the new face of one that was sent: what stood at its foot and could be pressed there still does. */
    public Card inPlaceOf(Card sent) {
        var own = foot().map(Foot::presses).orElse(List.of());
        var kept = sent.foot().map(Foot::presses).orElse(List.of()).stream()
                .filter(press -> !own.contains(press))
                .toList();
        var said = foot().map(Foot::text).orElse("");
        var text = sent.foot().map(Foot::text).filter(before -> said.isBlank()).orElse("");
        return kept.isEmpty() && text.isBlank() ? this : and(new Foot(text, kept));
    }
}
