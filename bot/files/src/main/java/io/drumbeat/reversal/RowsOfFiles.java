package io.drumbeat.reversal;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import io.drumbeat.ledger.Told;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What files brought, by the number of the file, also where it was taken back since. */
@Component
public final class RowsOfFiles implements Index<Long> {
    @Override
    public Collection<Long> keys(Entry entry) {
        var batch = Told.batchOf(entry);
        return batch.isPresent() ? Set.of(batch.getAsLong()) : Set.of();
    }

    @Override
    public boolean keepsWhatWasTakenBack() {
        return true;
    }
}
