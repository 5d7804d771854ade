package io.drumbeat.fact;

import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes known of a customer: who they are, whose they are, how content they are. */
public sealed interface CustomerFact extends Fact {
    /** A customer came into the book. Recorded beside the fact that first named it, under the same receipt. */
    @Named(stored = "customer", zh = "新客户", en = "new customer", alone = false)
    record CustomerAdded(String customer, String name) implements CustomerFact {
        @Override
        public String introduces() {
            return name;
        }
    }

    /**
     * What a list from outside says of a customer; null where it says nothing.
     *
     * @param key what the customer goes by in that list
     * @param owner the id of the person whose customer it is
     */
    @Named(stored = "listing", zh = "名单", en = "listing", alone = false)
    record CustomerListed(
            String customer, @Nullable String key, @Nullable String owner) implements CustomerFact {
        @Override
        public Set<String> names() {
            return owner == null ? Set.of() : Set.of(owner);
        }
    }

    /** Somebody at a customer, as a list from outside has it. */
    @Named(stored = "contact", zh = "联系人", en = "contact", alone = false)
    record ContactAdded(
            String customer,
            String name,
            @Nullable String title,
            @Nullable String phone) implements CustomerFact {}

    /** @param score 1 to 5 */
    @Named(stored = "rating", zh = "评分", en = "rating")
    record CustomerRated(
            String customer,
            int score,
            @Nullable String contact,
            @Nullable String note) implements CustomerFact {
        public CustomerRated(String customer, int score) {
            this(customer, score, null, null);
        }
    }

    /** A customer is asked to rate us, by whoever forwards them the question. */
    @Named(stored = "rating-asked", zh = "请客户评分", en = "rating asked")
    record RatingAsked(String customer) implements CustomerFact {}

    /**
     * What a customer answered to the question they were sent; told by nobody here.
     *
     * @param asked the receipt under which they were asked
     * @param score 1 to 5
     */
    @Named(stored = "customer-score", zh = "客户评分", en = "customer rating")
    record RatingGiven(
            String customer,
            long asked,
            int score,
            @Nullable String note) implements CustomerFact {
        @Override
        public List<Subject> subjects() {
            return List.of(new Subject.Customer(customer), new Subject.Receipt(asked));
        }

        @Override
        public Set<Long> settles() {
            return Set.of(asked);
        }
    }

    /**
     * A customer is not content with something; it counts for whoever is to see to it, and is handled when its next step is done.
     *
     * @param note what they complain of, in the words of whoever told it
     * @param next what is to be done about it, and by which day
     */
    @Named(stored = "complaint", zh = "投诉", en = "complaint")
    record ComplaintMade(
            String customer,
            String note,
            NextStep next,
            @Nullable String contact) implements CustomerFact {}

    /**
     * From a day on, what one person holds at a customer is another's: the customer, its deals, its next steps.
     *
     * @param day the first day that it is the receiver's
     * @param split how money of deals that are open on that day is shared for a while; null if all is the receiver's
     */
    @Named(stored = "handover", zh = "交接", en = "handover")
    record CustomerHandedOver(
            String customer,
            String from,
            String to,
            LocalDate day,
            @Nullable Split split) implements CustomerFact {
        @Override
        public Set<String> names() {
            return from.equals(to) ? Set.of(from) : Set.of(from, to);
        }

        @Override
        public boolean moves() {
            return true;
        }
    }

    /**
     * Whose a customer is from now on. Told by nobody, it says whose it was all along, as it stood when customers came to have
     * one owner.
     *
     * @param owner the id of the person whose customer it is
     * @param reason why it should be theirs, in the words of whoever asked; null where that was not said
     */
    @Named(stored = "owner", zh = "负责人", en = "owner")
    record OwnerNamed(
            String customer, String owner, @Nullable String reason) implements CustomerFact {
        @Override
        public Set<String> names() {
            return Set.of(owner);
        }

        @Override
        public boolean moves() {
            return true;
        }
    }

    /**
     * From now on somebody follows a customer together with whose it is, and sees what they see of it.
     *
     * @param person the id of who joins
     */
    @Named(stored = "joined", zh = "一起跟", en = "joined")
    record ColleagueJoined(String customer, String person) implements CustomerFact {
        @Override
        public Set<String> names() {
            return Set.of(person);
        }

        @Override
        public boolean moves() {
            return true;
        }
    }

    /** Money shared for so many days from a handover on: the giver's percentage, of which the rest is the receiver's. */
    record Split(int giver, int days) {}
}
