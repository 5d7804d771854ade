package io.drumbeat.correction;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.reaction.Outdated;
import io.drumbeat.sight.Visibility;
import java.time.LocalDate;
import java.util.Set;

/**
 * Who of those that have an older card may read what was changed.
 *
 * @param receipt what is changed
 * @param people for whom it was told
 * @param customers whom it is about
 */
record Readers(long receipt, Set<String> people, Set<String> customers, LocalDate today) {
    /** What is said to everybody else, and before a group. */
    static final String SOMETHING = "有记录改动";

    Readers {
        people = Set.copyOf(people);
        customers = Set.copyOf(customers);
    }

    /** Whoever told it, has a part of it, or sees all of whom it is about. */
    boolean mayRead(Person reader, Known known) {
        var sight = new Visibility(reader, today, known);
        return people.contains(reader.id())
                || customers.stream()
                        .allMatch(customer -> known.the(Customers.class)
                                        .withId(customer)
                                        .filter(sight::maySee)
                                        .isPresent()
                                || sight.work(customer).stream().anyMatch(entry -> entry.receipt() == receipt));
    }

    /**
     * The card says why it looks different now, as its reader may know it; one on which the change changes nothing stays as it is,
     * with what was pressed on it and whatever came with it.
     *
     * @param known before the change
     */
    Edit noting(Edit edit, String what, Known known) {
        return new Edit(
                edit.topic(),
                (was, after) -> {
                    var now = edit.face().drawn(was, after);
                    var before = was.card();
                    if (before != null && Outdated.isSame(edit.face().drawn(was, known), now)) {
                        return before;
                    }
                    var reads = was.chat() instanceof Chat.Direct(var person)
                            && after.people()
                                    .withId(person)
                                    .filter(reader -> mayRead(reader, after))
                                    .isPresent();
                    return Outdated.noted(was.card(), now, reads ? what : SOMETHING);
                },
                edit.correction(),
                edit.single());
    }
}
