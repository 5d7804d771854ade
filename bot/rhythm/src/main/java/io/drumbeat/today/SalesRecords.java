package io.drumbeat.today;

import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import java.time.LocalDate;

/** Whether somebody recorded something of their sales. */
public final class SalesRecords {
    private SalesRecords() {}

    /**
     * @param person the id of whoever it counts for
     * @param to included
     */
    public static boolean any(String person, LocalDate from, LocalDate to, Known known) {
        return known.ledger().of(person, from, to).stream().anyMatch(SalesRecords::isOne);
    }

    /** What they set, asked for or took back is none, nor is what finance says to cash of theirs. */
    private static boolean isOne(Entry entry) {
        return entry.fact().tellsOfSales()
                && (entry.teller().equals(entry.person())
                        || Told.imported(entry)
                        || entry.fact() instanceof ActivityFact
                        || entry.fact() instanceof DealFact);
    }
}
