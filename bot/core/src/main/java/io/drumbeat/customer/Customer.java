package io.drumbeat.customer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer, derived from what was told about it.
 *
 * @param id ours; names may repeat, ids never do
 * @param owner the id of the person who was last active with it; null if it was only imported
 * @param contacts the people there, the most recently met first
 * @param lastContact the day of the last activity, or null
 */
public record Customer(
        String id,
        String name,
        @Nullable String owner,
        List<String> contacts,
        @Nullable LocalDate lastContact) {
    public Customer {
        contacts = List.copyOf(contacts);
    }
}
