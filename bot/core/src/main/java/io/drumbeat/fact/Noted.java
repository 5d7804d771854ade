package io.drumbeat.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * What one line of chat wants recorded, before it has its place in the ledger.
 *
 * @param date the business day it counts in
 * @param late whether that day has closed already
 * @param facts in order; they share one receipt
 */
public record Noted(LocalDate date, boolean late, List<Fact> facts) {
    public Noted {
        facts = List.copyOf(facts);
    }
}
