package io.drumbeat.words;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element.Button;
import io.drumbeat.phrase.Echo;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stops reading a line, because only its writer knows what it means. */
public final class Unsure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Card question;
    private final transient boolean heard;
    private final transient List<Button> choices;
    private final transient @Nullable Unfinished unfinished;
    private boolean torn;

    Unsure(Card question, boolean heard, Collection<Button> choices, @Nullable Unfinished unfinished) {
        super(Echo.brief(question.title()), null, false, false);
        this.question = new Card(Echo.brief(question.title()), question.tone(), question.elements());
        this.heard = heard;
        this.choices = List.copyOf(choices);
        this.unfinished = unfinished;
    }

    public Card question() {
        return question;
    }

    /** The same, of which only names and parts are torn, and nothing is doubted. */
    public Unsure torn() {
        torn = true;
        return this;
    }

    public boolean isTorn() {
        return torn;
    }

    /** Whether a verb was heard at all. */
    public boolean heard() {
        return heard;
    }

    public List<Button> choices() {
        return choices;
    }

    public @Nullable Unfinished unfinished() {
        return unfinished;
    }
}
