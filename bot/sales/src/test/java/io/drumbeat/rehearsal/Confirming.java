package io.drumbeat.rehearsal;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Message;
import java.util.stream.Stream;

/** Whoever is shown what would be done, and then does it. */
abstract class Confirming {
    abstract Rehearsal.Turn says(String name, String words);

    abstract Rehearsal.Turn presses(String name, Message message, String words);

    /** Somebody looks at what would be done, and presses what does it. */
    public Rehearsal.Turn confirms(String name, String words) {
        var shown = says(name, words).reply();
        var press = Stream.ofNullable(shown.card())
                .flatMap(card -> card.elements().stream())
                .flatMap(element ->
                        element instanceof Element.Buttons(var buttons) ? buttons.stream() : Stream.<Button>empty())
                .map(Button::words)
                .filter(said -> said.startsWith("确认"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(shown.text()));
        return presses(name, shown, press);
    }
}
