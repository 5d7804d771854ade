package io.drumbeat.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who stands below whom on a day. A manager has the reps who report to them; directors, and managers of a team that has
 * teams below it, have all who report to them over any number of steps and all in their teams.
 */
final class Hierarchy {
    private final Map<String, Team> teams;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, List<Person>> reports = new HashMap<>();
    private final Map<String, List<Person>> members = new HashMap<>();
    private final Map<String, List<Team>> parts = new HashMap<>();
    private final Map<String, List<Team>> managed = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();

    /** @param placed everybody with their own manager, or none where the team's is meant */
    Hierarchy(Collection<Person> placed, Map<String, Team> teams) {
        this.teams = teams;
        for (var team : teams.values()) {
            put(parts, team.parent(), team);
            put(managed, team.manager(), team);
        }
        for (var one : placed) {
            var person = one.manager() == null ? one.under(managerOf(one)) : one;
            people.put(person.id(), person);
            put(reports, person.manager(), person);
            put(members, person.team(), person);
        }
        people.values().stream()
                .filter(person -> person.role().leads())
                .forEach(leader -> below.put(leader.id(), Set.copyOf(below(leader))));
    }

    private static <T> void put(Map<String, List<T>> map, @Nullable String key, T value) {
        if (key != null) {
            map.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
        }
    }

    /** The manager of the team, or of the nearest team above it, who is not this person. */
    private @Nullable String managerOf(Person person) {
        var seen = new HashSet<String>();
        var next = person.team();
        while (next != null && seen.add(next)) {
            var team = teams.get(next);
            if (team == null) {
                return null;
            }
            if (team.manager() != null && !person.id().equals(team.manager())) {
                return team.manager();
            }
            next = team.parent();
        }
        return null;
    }

    /** Everybody with the manager whom they have, in order. */
    Map<String, Person> people() {
        return people;
    }

    /** Whether somebody stands below a leader. */
    boolean isBelow(String leader, String person) {
        return below.getOrDefault(leader, Set.of()).contains(person);
    }

    private Set<String> below(Person leader) {
        var found = new LinkedHashSet<String>();
        if (!isWide(leader)) {
            of(reports, leader.id()).stream().filter(Person::sells).forEach(rep -> found.add(rep.id()));
            return found;
        }
        var leaders = new ArrayDeque<>(List.of(leader));
        while (!leaders.isEmpty()) {
            var next = leaders.removeFirst();
            var under = new ArrayList<>(of(reports, next.id()));
            if (isWide(next)) {
                under.addAll(inTeamsOf(next));
            }
            for (var person : under) {
                if (person.role().meetsCustomers() && !person.is(leader) && found.add(person.id())) {
                    leaders.add(person);
                }
            }
        }
        return found;
    }

    private boolean isWide(Person leader) {
        return leader.role() == Role.DIRECTOR
                || (leader.role() == Role.MANAGER
                        && leads(leader).stream().anyMatch(team -> parts.containsKey(team.id())));
    }

    /** The team that a leader is in, and those that name them as manager. */
    private List<Team> leads(Person leader) {
        var led = new ArrayList<>(of(managed, leader.id()));
        var own = leader.team() == null ? null : teams.get(leader.team());
        if (own != null && !led.contains(own)) {
            led.add(own);
        }
        return led;
    }

    /** The reps of the teams that somebody leads, and everybody of the teams that are part of those. */
    private List<Person> inTeamsOf(Person leader) {
        var inside = new ArrayList<Person>();
        var seen = new HashSet<String>();
        var next = new ArrayDeque<Team>();
        for (var team : leads(leader)) {
            seen.add(team.id());
            of(members, team.id()).stream().filter(Person::sells).forEach(inside::add);
            next.addAll(of(parts, team.id()));
        }
        while (!next.isEmpty()) {
            var team = next.removeFirst();
            if (seen.add(team.id())) {
                inside.addAll(of(members, team.id()));
                next.addAll(of(parts, team.id()));
            }
        }
        return inside;
    }

    private static <T> List<T> of(Map<String, List<T>> map, String key) {
        return map.getOrDefault(key, List.of());
    }
}
