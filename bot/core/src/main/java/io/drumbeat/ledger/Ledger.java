package io.drumbeat.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The facts as they stand: voided ones are left out unless said otherwise, corrected ones say what they say now. */
public interface Ledger {
    /** The position of the newest entry, 0 when empty. */
    long position();

    /** What one person told that counts in these days, both included, oldest first. */
    List<Entry> of(String person, LocalDate from, LocalDate to);

    /** What everybody told that counts in these days, both included, oldest first. */
    List<Entry> between(LocalDate from, LocalDate to);

    /** What was told about a customer, oldest first. */
    List<Entry> about(String customer);

    /** The entries under a receipt as they are corrected by now, voided or not; empty if there is none. */
    List<Entry> under(long receipt);

    /** Whether a receipt was taken back. */
    boolean isVoided(long receipt);

    /** The entry that took a receipt back, if one did. */
    Optional<Entry> takenBack(long receipt);

    /** What became of a receipt: corrections that stand, and what took it back, oldest first. */
    List<Entry> changesTo(long receipt);

    /** The newest receipt of a person that still stands and is not a void itself. */
    Optional<Long> lastReceiptOf(String person);

    /** The handovers in which a person gave or received, oldest first. */
    List<Entry> handovers(String person);

    /** Leave that a person took, in the order it was told. */
    List<Entry> leaves(String person);

    /** What lists said of who works here, oldest first. */
    List<Entry> listedPeople();

    /** Praise for a receipt, oldest first. */
    List<Entry> kudosFor(long receipt);
}
