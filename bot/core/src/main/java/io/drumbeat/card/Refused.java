package io.drumbeat.card;

import java.util.Objects;

/** Why something cannot be done as it was said: a sentence for the person, thrown while what was said is worked out. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String sentence) {
        super(sentence, null, false, false);
    }

    public String sentence() {
        return Objects.requireNonNull(getMessage());
    }
}
