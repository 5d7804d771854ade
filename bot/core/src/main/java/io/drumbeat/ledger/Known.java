package io.drumbeat.ledger;

import io.drumbeat.people.People;

/** What a command knows when it decides: a read-only view as of one ledger position. */
public interface Known {
    People people();

    Ledger ledger();

    /** The receipt number that the next recorded line will get. */
    long nextReceipt();

    /** Derived state by its type, as {@code known.the(Deals.class)}. */
    <T extends Projection> T the(Class<T> derived);

    /**
     * What would be known if this were recorded too; nothing is. Its derived state knows only the customers it touches.
     *
     * @param noted facts that take back or put right what was told before
     */
    Known supposing(Noted noted);
}
