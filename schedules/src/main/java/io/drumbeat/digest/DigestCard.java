package io.drumbeat.digest;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Say;
import io.drumbeat.schedule.Kind;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What did not come by itself, a line each. */
final class DigestCard {
    private static final Sentences SENTENCES = Sentences.beside(DigestCard.class);

    private DigestCard() {}

    /** What one that waited would have said. */
    record Part(Kind kind, Say say) {}

    static Card of(String title, List<Part> parts) {
        var elements = new ArrayList<Element>();
        var looks = new LinkedHashSet<Button>();
        for (var part : parts) {
            var name = part.kind().name();
            elements.add(new Element.Text(SENTENCES.say("folded", Map.of("kind", name, "what", briefly(part.say())))));
            var shown = part.kind().asked();
            if (shown != null) {
                looks.add(Button.of(SENTENCES.say("look", Map.of("kind", name)), shown));
            }
        }
        looks.add(Button.of(SENTENCES.say("why"), "为什么安静"));
        elements.add(new Element.Buttons(List.copyOf(looks)));
        return new Card(title, Card.Tone.INFO, elements);
    }

    /** What is for one pair of eyes is only named. */
    private static String briefly(Say say) {
        if (say instanceof Say.Privately) {
            return SENTENCES.say("private");
        }
        var first = say.card().elements().stream()
                .flatMap(element ->
                        element instanceof Element.Text(var text) ? text.lines().limit(1) : Stream.empty())
                .findFirst();
        return first.map(line -> say.card().title() + "。" + line)
                .orElse(say.card().title());
    }
}
