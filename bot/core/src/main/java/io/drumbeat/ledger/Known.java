package io.drumbeat.ledger;

import io.drumbeat.people.People;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What a command knows when it decides: a read-only view as of one ledger position. */
public interface Known {
    People people();

    Ledger ledger();

    /** The receipt number that the next recorded line will get. */
    long nextReceipt();

    /** Derived state by its type, as {@code known.the(Deals.class)}. */
    <T extends Projection<?>> T the(Class<T> derived);

    /**
     * What would be known if this were recorded too, each under a receipt of its own. Nothing is recorded and this stays
     * as it is; every look-up answers as if it were, and supposing goes on from there.
     */
    Known supposing(List<Told> told, Instant at);

    /**
     * What was known at an earlier position of the ledger: whatever was told since is taken out. It costs what was told since.
     *
     * @throws IllegalArgumentException if the ledger never was there
     */
    Known asOf(long position);

    /**
     * What was worked out of this and asked for again: who draws a card needs the same for several of its lines. Only the last few
     * are kept, and only as long as this is.
     *
     * @param key tells it from whatever else is worked out, as a record of the feature's own does
     * @param working what hangs on nothing but this; people may become others meanwhile
     */
    default <T> T once(Record key, Supplier<T> working) {
        return working.get();
    }

    default Known supposing(Told told, Instant at) {
        return supposing(List.of(told), at);
    }
}
