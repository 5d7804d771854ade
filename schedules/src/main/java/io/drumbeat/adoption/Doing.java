package io.drumbeat.adoption;

import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import java.time.LocalDate;

/** Whether somebody used the bot: told it something of their sales, and not through a file. */
final class Doing {
    private Doing() {}

    static boolean did(String person, LocalDate from, LocalDate to, Known known) {
        return known.ledger().of(person, from, to).stream()
                .anyMatch(
                        entry -> entry.teller().equals(person) && entry.fact().tellsOfSales() && !Told.imported(entry));
    }
}
