package io.drumbeat.reaction;

import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.util.List;

/**
 * What somebody else has to say when a person records something: praise, streaks, alarms. Found by type; whoever records
 * knows none of them. Rows of a file are no news and cause none.
 */
public interface Reaction {
    /**
     * @param entry just recorded
     * @param known with the entry in it
     */
    List<Say> to(Entry entry, Known known);
}
