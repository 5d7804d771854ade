package io.drumbeat.schedule;

import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import java.util.List;

/**
 * Something people receive by the clock. What it says depends on its occurrence and on what is known, never on when it runs.
 */
public interface Push {
    /** As {@code morning-plan}: its name in {@code config/cadence.yml}, and for ever in what was delivered. */
    String name();

    Schedule schedule();

    /** What to do about occurrences missed while nobody was there. */
    default CatchUp catchUp() {
        return CatchUp.SAME_DAY;
    }

    /** What is said to the people of the occurrence's zone, at most one message per chat. */
    List<Say> say(Occurrence occurrence, Known known);
}
