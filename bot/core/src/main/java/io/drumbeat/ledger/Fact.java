package io.drumbeat.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, told by a person. A fact is never changed; a mistake is taken back by {@link ChangeFact.Voided} or put
 * right by {@link ChangeFact.Corrected}. Customers and deals appear by id, with their names as they were when it was told.
 */
public sealed interface Fact
        permits ActivityFact, CustomerFact, DealFact, QuoteFact, CashFact, StaffFact, FileFact, ChangeFact {
    /** The customer's id, or null for facts that are about nobody outside. */
    default @Nullable String customer() {
        return null;
    }

    /** What was remarked beside it, in the words of whoever told it; null if nothing was or a fact of its kind has none. */
    default @Nullable String note() {
        return null;
    }

    /** Who of the customer's people they had to do with, as they were called; null if nobody was named. */
    default @Nullable String contact() {
        return null;
    }

    /** What was agreed to happen next with the customer; null if nothing was or a fact of its kind has none. */
    default @Nullable NextStep next() {
        return null;
    }

    /** The deal's id, or null for facts that are about none. */
    default @Nullable String deal() {
        return null;
    }

    /** The bounded subjects that it is about: whatever is derived from one of them follows from this too. */
    default List<Subject> subjects() {
        return Subject.of(this);
    }

    /** What is to happen next with a customer, and on which day. */
    record NextStep(LocalDate date, String what) {}
}
