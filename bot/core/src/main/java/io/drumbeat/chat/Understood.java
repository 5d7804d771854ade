package io.drumbeat.chat;

import io.drumbeat.card.Card;

/** What became of one line. */
public sealed interface Understood {
    /** The line as the person wrote it. */
    String text();

    /** It is clear and complete. */
    record Clear(Utterance said) implements Understood {
        @Override
        public String text() {
            return said.text();
        }
    }

    /** Something is missing, has two readings, or is not known: the card says what and offers words that would do. */
    record Unclear(String text, Card question) implements Understood {}
}
