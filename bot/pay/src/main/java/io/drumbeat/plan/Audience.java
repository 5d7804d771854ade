package io.drumbeat.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom something is for; an empty set stands for everybody. */
public record Audience(Set<String> roles, Set<String> maturities, Set<String> teams, Set<String> people) {
    public static final Audience EVERYBODY = new Audience(Set.of(), Set.of(), Set.of(), Set.of());

    public Audience {
        roles = Set.copyOf(roles);
        maturities = Set.copyOf(maturities);
        teams = Set.copyOf(teams);
        people = Set.copyOf(people);
    }

    public boolean has(String id, String role, @Nullable String maturity, @Nullable String team) {
        return fits(people, id) && fits(roles, role) && fits(maturities, maturity) && fits(teams, team);
    }

    /** Whether it has everybody whom another has. */
    public boolean covers(Audience other) {
        return covers(roles, other.roles)
                && covers(maturities, other.maturities)
                && covers(teams, other.teams)
                && covers(people, other.people);
    }

    private static boolean covers(Set<String> all, Set<String> some) {
        return all.isEmpty() || (!some.isEmpty() && all.containsAll(some));
    }

    private static boolean fits(Set<String> allowed, @Nullable String one) {
        return allowed.isEmpty() || (one != null && allowed.contains(one));
    }
}
