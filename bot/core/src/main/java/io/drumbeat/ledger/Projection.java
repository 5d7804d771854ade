package io.drumbeat.ledger;

import java.util.List;

/**
 * State derived from the ledger, one customer at a time: deriving it again from the same facts gives the same state.
 * Implementations are prototypes of which every book has its own.
 */
public interface Projection {
    /**
     * Forgets what it knew of a customer and derives it again.
     *
     * @param standing every fact about the customer that is not voided, oldest first; empty if none is left
     */
    void refold(String customer, List<Entry> standing);

    /** An empty one of the same kind. */
    Projection fresh();
}
