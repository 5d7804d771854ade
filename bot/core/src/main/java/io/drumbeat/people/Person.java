package io.drumbeat.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the company as they are on a day.
 *
 * @param id ours, the same on every platform
 * @param team the id of their team; null for people outside the sales teams, such as finance
 * @param manager the id of their manager, or null
 * @param accounts their id on each platform, as {@code feishu → ou_mei}; beside them what tells that they are the same
 *     person elsewhere, {@code feishu-user} and {@code employee}
 * @param maturity how far they have come, as {@code 新人}; null where the company does not say
 * @param employment when they came and went
 */
public record Person(
        String id,
        String name,
        Role role,
        @Nullable String team,
        @Nullable String manager,
        ZoneId zone,
        Map<String, String> accounts,
        @Nullable String maturity,
        Employment employment) {
    public Person {
        accounts = Map.copyOf(accounts);
    }

    public Person(
            String id,
            String name,
            Role role,
            @Nullable String team,
            @Nullable String manager,
            ZoneId zone,
            Map<String, String> accounts) {
        this(id, name, role, team, manager, zone, accounts, null, Employment.ALWAYS);
    }

    /**
     * When somebody is here, both days included.
     *
     * @param joined their first day; null if they were always here
     * @param left their last day; null if they stay
     */
    public record Employment(
            @Nullable LocalDate joined, @Nullable LocalDate left) {
        public static final Employment ALWAYS = new Employment(null, null);

        public boolean covers(LocalDate day) {
            return (joined == null || !day.isBefore(joined)) && (left == null || !day.isAfter(left));
        }

        /** The nearest day on which they are here. */
        public LocalDate nearest(LocalDate day) {
            if (joined != null && day.isBefore(joined)) {
                return joined;
            }
            return left != null && day.isAfter(left) ? left : day;
        }
    }

    /** The same person with other accounts. */
    public Person with(Map<String, String> others) {
        return new Person(id, name, role, team, manager, zone, others, maturity, employment);
    }

    /** The same person with another manager. */
    public Person under(@Nullable String other) {
        return new Person(id, name, role, team, other, zone, accounts, maturity, employment);
    }

    /** The same person, here from and to other days. */
    public Person employed(Employment other) {
        return new Person(id, name, role, team, manager, zone, accounts, maturity, other);
    }

    public boolean isHere(LocalDate day) {
        return employment.covers(day);
    }

    /** Whether this is the same person, perhaps as of another day. */
    public boolean is(Person other) {
        return id.equals(other.id);
    }

    /** Whether this person may read about the pay of another: their own, and finance and admins everybody's. */
    public boolean maySeePayOf(String person) {
        return id.equals(person) || role.seesEverybody();
    }

    /** Whether this person sells and so has targets, reminders and pay. */
    public boolean sells() {
        return role == Role.REP;
    }
}
