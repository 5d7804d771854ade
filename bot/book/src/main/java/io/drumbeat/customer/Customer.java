package io.drumbeat.customer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer, derived from what was told about it.
 *
 * @param id ours; names may repeat, ids never do
 * @param owners the person who was last active with it, or whoever it was handed over to; nobody if it was only imported
 * @param contacts the people there, the most recently met first
 * @param lastContact the day of the last activity, or null
 */
public record Customer(
        String id,
        String name,
        Owners owners,
        List<String> contacts,
        @Nullable LocalDate lastContact) {
    public Customer {
        contacts = List.copyOf(contacts);
    }

    /** The id of whose it is on a day, or null if it is nobody's. */
    public @Nullable String ownerOn(LocalDate day) {
        return owners.on(day);
    }
}
