package io.drumbeat.severally;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers each of several questions that one line asks, in few words with a press for the whole; what is left out is named. */
public final class Severally {
    private static final Sentences SENTENCES = Sentences.beside(Severally.class);
    private static final int MOST = 8;
    private static final int FEW_ROWS = 4;

    private Severally() {}

    /**
     * @param questions at least one
     * @param said how one of them is asked alone, for a press
     * @param card its whole answer; what it refuses is said in its place
     * @throws Refused where there is but one question and it is refused
     */
    public static <T> Card of(List<T> questions, Function<T, String> said, Function<T, Card> card) {
        if (questions.size() == 1) {
            return card.apply(questions.getFirst());
        }
        var elements = new ArrayList<Element>();
        var buttons = new ArrayList<Button>();
        for (var question : questions.subList(0, Math.min(MOST, questions.size()))) {
            try {
                elements.addAll(brief(card.apply(question)));
                buttons.add(Button.of(said.apply(question), said.apply(question)));
            } catch (Refused refused) {
                elements.add(new Element.Text(refused.sentence()));
            }
        }
        if (questions.size() > MOST) {
            var rest =
                    questions.subList(MOST, questions.size()).stream().map(said).collect(Collectors.joining("、"));
            elements.add(new Element.Text(SENTENCES.say("leftOut", Map.of("rest", rest))));
        }
        if (!buttons.isEmpty()) {
            elements.add(new Element.Buttons(buttons));
        }
        return new Card(SENTENCES.say("title", Map.of("count", questions.size())), Card.Tone.INFO, elements);
    }

    /** What it is about, and the first that it says where that is short. */
    private static List<Element> brief(Card card) {
        var all = new ArrayList<Element>(List.of(new Element.Text(card.title())));
        card.elements().stream().limit(1).filter(Severally::isShort).forEach(all::add);
        return all;
    }

    private static boolean isShort(Element element) {
        return element instanceof Element.Text
                || (element instanceof Element.Table table && table.rows().size() <= FEW_ROWS);
    }
}
