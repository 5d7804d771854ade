package io.drumbeat.adoption;

import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.quiet.Activity;
import java.time.LocalDate;

/** Whether somebody used the bot: told it something, not through a file, and not only about their reminders. */
final class Doing {
    private Doing() {}

    static boolean did(String person, LocalDate from, LocalDate to, Known known) {
        return known.ledger().of(person, from, to).stream()
                .anyMatch(entry -> entry.teller().equals(person) && Activity.is(entry) && !Told.imported(entry));
    }
}
