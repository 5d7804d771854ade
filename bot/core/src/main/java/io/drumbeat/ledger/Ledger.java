package io.drumbeat.ledger;

import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts as they stand: voided ones are left out unless said otherwise, corrected ones say what they say now. Nobody
 * reads all of them: one asks for a person's days, for a subject, or by an index.
 */
public interface Ledger extends Configurations {
    /** The position of the newest entry, 0 when empty. */
    long position();

    /** What one person told that counts in these days, both included, oldest first. */
    List<Entry> of(String person, LocalDate from, LocalDate to);

    /** Everybody who ever told something, whether they still work here or not. */
    Set<String> tellers();

    /** What was told about a subject, oldest first. */
    List<Entry> about(Subject subject);

    /** What was told about a customer, oldest first. */
    default List<Entry> about(String customer) {
        return about(new Subject.Customer(customer));
    }

    /**
     * What a feature's index finds by a key, oldest first.
     *
     * @throws IllegalArgumentException if no such index is kept
     */
    <K> List<Entry> by(Class<? extends Index<K>> index, K key);

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
}
