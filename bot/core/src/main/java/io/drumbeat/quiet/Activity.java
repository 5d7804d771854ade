package io.drumbeat.quiet;

import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.StaffFact.ReminderFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;

/** Whether somebody recorded anything of their work: what they want of their reminders, or take back, is none of it. */
public final class Activity {
    private Activity() {}

    public static boolean is(Entry entry) {
        return !(entry.fact() instanceof ReminderFact) && !(entry.fact() instanceof ChangeFact.Voided);
    }

    /** Whether there is any in these days, both included. */
    public static boolean of(String person, LocalDate from, LocalDate to, Known known) {
        return known.ledger().of(person, from, to).stream().anyMatch(Activity::is);
    }
}
