package io.drumbeat.fold;

import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Ledger;
import io.drumbeat.ledger.Projection;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.People;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** A ledger that grows as a test tells it things; it answers as the newest version does. */
public final class GrowingLedger implements Known {
    private FoldedLedger now;

    public GrowingLedger(FoldedLedger empty) {
        this.now = empty;
    }

    public List<Entry> append(Noted noted, String person, String messageId, Instant at) {
        return fold(now.placing(List.of(new Told(person, messageId, noted)), at));
    }

    public List<Entry> fold(Collection<Entry> entries) {
        now = now.with(entries);
        return List.copyOf(entries);
    }

    /** As it is by now; it stays so. */
    public FoldedLedger now() {
        return now;
    }

    @Override
    public People people() {
        return now.people();
    }

    @Override
    public Ledger ledger() {
        return now;
    }

    @Override
    public long nextReceipt() {
        return now.nextReceipt();
    }

    @Override
    public <T extends Projection<?>> T the(Class<T> derived) {
        return now.the(derived);
    }

    @Override
    public Known asOf(long position) {
        return now.asOf(position);
    }

    @Override
    public Known supposing(List<Told> told, Instant at) {
        return now.supposing(told, at);
    }
}
