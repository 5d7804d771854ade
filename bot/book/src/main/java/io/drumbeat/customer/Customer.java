package io.drumbeat.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A customer, derived from what was told about it.
 *
 * @param id ours; names may repeat, ids never do
 * @param owners the person who brought it, or whoever it was given to since; nobody if it was only imported
 * @param joined the ids of colleagues who follow it together with whose it is
 * @param contacts the people there, the most recently met first
 * @param lastContact the day of the last activity, or null
 */
public record Customer(
        String id,
        String name,
        Owners owners,
        Set<String> joined,
        List<String> contacts,
        @Nullable LocalDate lastContact) {
    public Customer {
        joined = Set.copyOf(joined);
        contacts = List.copyOf(contacts);
    }

    /** The id of whose it is on a day, or null if it is nobody's. */
    public @Nullable String ownerOn(LocalDate day) {
        return owners.on(day);
    }
}
