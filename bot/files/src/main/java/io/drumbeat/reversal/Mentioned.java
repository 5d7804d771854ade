package io.drumbeat.reversal;

import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.FileFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import io.drumbeat.ledger.Told;
import java.util.Collection;
import java.util.HashSet;
import org.springframework.stereotype.Component;

/**
 * Facts by the ids of the people they name, and by whoever told them where that is no plain line of theirs: those are found
 * by their receipts.
 */
@Component
public final class Mentioned implements Index<String> {
    @Override
    public Collection<String> keys(Entry entry) {
        var people = new HashSet<>(entry.fact().names());
        if (Told.imported(entry) || changesAnother(entry.fact())) {
            people.add(entry.person());
        }
        return people;
    }

    private static boolean changesAnother(Fact fact) {
        return fact instanceof ChangeFact || fact instanceof FileFact;
    }
}
