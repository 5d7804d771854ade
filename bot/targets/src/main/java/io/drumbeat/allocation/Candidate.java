package io.drumbeat.allocation;

import io.drumbeat.people.Person;
import java.math.BigDecimal;

/**
 * Somebody among whom a figure is parted, and what speaks for how much.
 *
 * @param history what they reached, in fen or as a count
 * @param basis where that is from
 * @param pipeline what their open deals and their territory are worth, in fen
 * @param open how many deals that is of, open ones and such as were signed since the history ends
 * @param rate how many of their deals they win, leaning on their team's
 * @param deals how many deals of their own the rate is from
 */
public record Candidate(
        Person person,
        BigDecimal history,
        Basis basis,
        BigDecimal pipeline,
        int open,
        BigDecimal rate,
        long deals,
        Presence presence) {
    /** Where a history is from. */
    public enum Basis {
        /** Of their own, all of it. */
        OWN,
        /** Of their own, as much of it as they were there for. */
        SCALED,
        /** What the others' are on average, since they have none. */
        MEAN
    }

    public Candidate withMean(BigDecimal mean) {
        return new Candidate(person, mean, Basis.MEAN, pipeline, open, rate, deals, presence);
    }
}
