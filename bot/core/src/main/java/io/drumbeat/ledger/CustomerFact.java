package io.drumbeat.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What becomes known of a customer: who they are, whose they are, how content they are. */
public sealed interface CustomerFact extends Fact {
    /** A customer came into the book. Recorded beside the fact that first named it, under the same receipt. */
    record CustomerAdded(String customer, String name) implements CustomerFact {}

    /**
     * What a list from outside says of a customer; null where it says nothing.
     *
     * @param key what the customer goes by in that list
     * @param owner the id of the person whose customer it is
     */
    record CustomerListed(
            String customer, @Nullable String key, @Nullable String owner) implements CustomerFact {}

    /** Somebody at a customer, as a list from outside has it. */
    record ContactAdded(
            String customer,
            String name,
            @Nullable String title,
            @Nullable String phone) implements CustomerFact {}

    /** @param score 1 to 5 */
    record CustomerRated(
            String customer,
            int score,
            @Nullable String contact,
            @Nullable String note) implements CustomerFact {
        public CustomerRated(String customer, int score) {
            this(customer, score, null, null);
        }
    }

    /**
     * From a day on, what one person holds at a customer is another's: the customer, its deals, its next steps.
     *
     * @param day the first day that it is the receiver's
     * @param split how money of deals that are open on that day is shared for a while; null if all is the receiver's
     */
    record CustomerHandedOver(
            String customer,
            String from,
            String to,
            LocalDate day,
            @Nullable Split split) implements CustomerFact {}

    /** Money shared for so many days from a handover on: the giver's percentage, of which the rest is the receiver's. */
    record Split(int giver, int days) {}
}
