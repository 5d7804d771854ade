package io.drumbeat.quiet;

import io.drumbeat.fact.StaffFact.ReminderFact.ReminderAsked;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What managers have those whom they lead reminded of: a handful in a company, so that all of it is found by one key. */
@Component
public final class AskedForOthers implements Index<String> {
    /** The push that brings it, and the key by which it is found. */
    public static final String GROUP = "group-reminders";

    @Override
    public Collection<String> keys(Entry entry) {
        return entry.fact() instanceof ReminderAsked asked && asked.kind().equals(GROUP) ? Set.of(GROUP) : Set.of();
    }
}
