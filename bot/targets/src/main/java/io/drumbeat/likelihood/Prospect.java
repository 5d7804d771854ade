package io.drumbeat.likelihood;

/** Whether it can be said how likely somebody reaches their target. */
public sealed interface Prospect {
    /** Nobody set a target for what is signed. */
    record NoTarget() implements Prospect {}

    /**
     * Too little is known of what comes of what people do: a figure would be made up.
     *
     * @param signed how many deals the team signed in a year
     * @param visits how many visits it made
     */
    record TooLittle(int signed, int visits) implements Prospect {
        static final int FEWEST_SIGNED = 8;
        static final int FEWEST_VISITS = 60;
    }

    /** It can be said. */
    record Likely(Likelihood likelihood) implements Prospect {}
}
