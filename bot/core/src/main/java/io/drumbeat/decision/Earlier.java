package io.drumbeat.decision;

import org.jspecify.annotations.Nullable;

/**
 * What was recorded before under the claim of a request.
 *
 * @param receipt the receipt that was recorded under it last, or null
 * @param seen how far the ledger was when the same person last pressed the same card and it was recorded; 0 if never
 */
public record Earlier(@Nullable Long receipt, long seen) {
    /** For whoever claims nothing, or claims it first. */
    public static final Earlier NOTHING = new Earlier(null, 0);
}
