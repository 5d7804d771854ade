package io.drumbeat.people;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the company.
 *
 * @param id ours, the same on every platform
 * @param team the id of their team; null for people outside the sales teams, such as finance
 * @param manager the id of their manager, or null
 * @param accounts their id on each platform, as {@code feishu → ou_mei}; beside them what tells that they are the same
 *     person elsewhere, {@code feishu-user} and {@code employee}
 */
public record Person(
        String id,
        String name,
        Role role,
        @Nullable String team,
        @Nullable String manager,
        ZoneId zone,
        Map<String, String> accounts) {
    public Person {
        accounts = Map.copyOf(accounts);
    }

    /** The same person with other accounts. */
    public Person with(Map<String, String> others) {
        return new Person(id, name, role, team, manager, zone, others);
    }

    /** The same person with another manager. */
    public Person under(@Nullable String other) {
        return new Person(id, name, role, team, other, zone, accounts);
    }

    /** Whether this person may read about the pay of another: their own, and finance and admins everybody's. */
    public boolean maySeePayOf(String person) {
        return id.equals(person) || role == Role.FINANCE || role == Role.ADMIN;
    }

    /** Whether this person sells and so has targets, reminders and pay. */
    public boolean sells() {
        return role == Role.REP;
    }
}
