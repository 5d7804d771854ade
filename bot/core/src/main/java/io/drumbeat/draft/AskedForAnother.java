package io.drumbeat.draft;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question about what was told in somebody else's name. It waits for nobody: each of its buttons says the whole line in
 * their name again, and what cannot be pressed is to be said so.
 */
public final class AskedForAnother {
    private static final Sentences SENTENCES = Sentences.beside(AskedForAnother.class);

    /** A day may stand before the verb. */
    private static final int FIRST = 2;

    private AskedForAnother() {}

    /**
     * @param question as it would be put to whoever it is told for
     * @param words what was told for them
     * @param draft what waits for an answer; null where nothing does
     */
    public static Card card(Card question, String who, String words, @Nullable Draft draft) {
        var elements = new ArrayList<Element>();
        var pressable = false;
        for (var element : question.elements()) {
            if (element instanceof Element.Buttons(var buttons)) {
                var again = buttons.stream()
                        .filter(button -> saysAgain(button, words))
                        .map(button -> new Button(button.label(), line(who, button.words()), button.style()))
                        .toList();
                pressable |= !again.isEmpty();
                if (!again.isEmpty()) {
                    elements.add(new Element.Buttons(again));
                }
            } else if (!(element instanceof Element.Form) && !isInvitation(element, draft)) {
                elements.add(element);
            }
        }
        if (draft != null && !pressable) {
            var whole = draft.example().isEmpty() ? words : draft.example();
            elements.add(new Element.Text(SENTENCES.say("whole", Map.of("line", line(who, whole)))));
        }
        return new Card(question.title(), question.tone(), elements);
    }

    private static boolean isInvitation(Element element, @Nullable Draft draft) {
        return draft != null && element.equals(Draft.invitation(draft.answer()));
    }

    private static String line(String who, String words) {
        return SENTENCES.say("forAnother", Map.of("who", who, "line", words));
    }

    /** Whether it is the same line with more in it, and no other thing that one could do. */
    private static boolean saysAgain(Button button, String words) {
        List<String> first =
                Arrays.stream(words.strip().split("\\s+")).limit(FIRST).toList();
        return first.stream().anyMatch(word -> !word.isEmpty() && button.words().startsWith(word));
    }
}
