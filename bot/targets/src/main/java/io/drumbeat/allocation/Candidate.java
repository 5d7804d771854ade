package io.drumbeat.allocation;

import io.drumbeat.people.Person;
import java.math.BigDecimal;

/**
 * Somebody among whom a figure is parted, and what speaks for how much.
 *
 * @param history what they reached, in fen or as a count; 0 where that is not known
 * @param pipeline what their open deals and their territory are worth, in fen
 * @param open how many deals that is of
 * @param rate how many of their deals they win, leaning on their team's
 * @param deals how many deals of their own the rate is from
 */
public record Candidate(
        Person person,
        BigDecimal history,
        BigDecimal pipeline,
        int open,
        BigDecimal rate,
        long deals,
        Presence presence) {
    public Candidate withHistory(BigDecimal other) {
        return new Candidate(person, other, pipeline, open, rate, deals, presence);
    }
}
