package io.drumbeat.note;

import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.schedule.Cadence;
import java.time.LocalDate;

/** What comes by the clock in this company, as its file had it on any day: what is to come goes by the one of today. */
public record Cadences(InForce<Cadence> file) {
    public Cadence on(LocalDate day, Known known) {
        return file.on(day, known);
    }
}
