package io.drumbeat.decision;

import io.drumbeat.card.Card;
import io.drumbeat.command.Utterance;
import io.drumbeat.draft.Draft;
import io.drumbeat.people.Person;
import org.jspecify.annotations.Nullable;

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

    /**
     * A question that changes nothing, so that it is answered when it is only likely.
     *
     * @param read how it was read, said above the answer
     */
    record Likely(Utterance said, String read) implements Understood {
        @Override
        public String text() {
            return said.text();
        }
    }

    /**
     * Something is missing, has two readings, or is not known: the card says what and offers words that would do.
     *
     * @param draft what waits for the answer, or null where only another line would do
     */
    record Unclear(String text, Card question, @Nullable Draft draft) implements Understood {}

    /** It answers a question that was put before; with the line that was asked about, it means the whole. */
    record Resumed(Draft draft, Understood whole) implements Understood {
        @Override
        public String text() {
            return whole.text();
        }
    }

    /**
     * It is told in the name of somebody else, for whom it counts.
     *
     * @param words what was said for them
     * @param told what is said at the end of its receipt
     */
    record Behalf(Person person, String words, Understood whole, String told) implements Understood {
        @Override
        public String text() {
            return whole.text();
        }
    }

    /** None of the usages is said in it. */
    record Unheard(String text, Card help) implements Understood {}
}
