package io.drumbeat.decision;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers to several lines of one message on one card. */
final class InOne {
    private InOne() {}

    /**
     * What each line was answered, one below the other; what is said elsewhere is added to the others, and so is a question
     * that can be answered by a word: it is closed by its answer, and what was recorded beside it must stay to be pressed.
     *
     * @param question the topic of what waits for an answer, or null
     */
    static Card card(Request request, List<Decision> each, @Nullable String question, List<Say> others) {
        var elements = new ArrayList<Element>();
        var done = 0;
        for (var decision : each) {
            done += decision.entries().isEmpty() ? 0 : 1;
            for (var say : decision.says()) {
                if (say instanceof Say.Openly open
                        && open.kind() == Say.Kind.REPLY
                        && open.chat().equals(request.chat())) {
                    if (!elements.isEmpty()) {
                        elements.add(new Element.Divider());
                    }
                    elements.add(new Element.Text((decision.entries().isEmpty() ? "✖ " : "✔ ")
                            + open.card().title()));
                    if (question != null && question.equals(open.topic())) {
                        others.add(open);
                    } else {
                        elements.addAll(open.card().elements());
                    }
                } else {
                    others.add(say);
                }
            }
        }
        var title = "%d 条，记下 %d 条".formatted(each.size(), done);
        return new Card(title, done == each.size() ? Card.Tone.GOOD : Card.Tone.WARN, elements);
    }
}
