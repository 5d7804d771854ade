package io.drumbeat.people;

import io.drumbeat.calendar.Dated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** Everybody and every team as they became what they are; what follows for a day is found once for each state. */
final class History {
    /** A year of reorganisations; a longer look back builds some of them again. */
    private static final int KEPT = 64;

    private final Map<String, Dated<Person>> people = new LinkedHashMap<>();
    private final Map<String, Dated<Team>> teams = new LinkedHashMap<>();
    private final NavigableSet<LocalDate> changes = new TreeSet<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byAccount = new HashMap<>();
    private final Map<LocalDate, Lineup> lineups = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Lineup> eldest) {
            return size() > KEPT;
        }
    });

    History(Collection<Dated<Team>> teams, Collection<Dated<Person>> people) {
        teams.forEach(team -> this.teams.put(team.first().id(), team));
        people.forEach(person -> this.people.put(person.first().id(), person));
        teams.forEach(team -> changes.addAll(team.since().keySet()));
        for (var person : this.people.values()) {
            changes.addAll(person.since().keySet());
            var employment = person.first().employment();
            if (employment.joined() != null) {
                changes.add(employment.joined());
            }
            if (employment.left() != null) {
                changes.add(employment.left().plusDays(1));
            }
            var last = person.last();
            byName.putIfAbsent(last.name(), last.id());
            last.accounts().forEach((platform, account) -> byAccount.putIfAbsent(key(platform, account), last.id()));
        }
    }

    Collection<Dated<Person>> people() {
        return people.values();
    }

    Collection<Dated<Team>> teams() {
        return teams.values();
    }

    Optional<Dated<Person>> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    Optional<String> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<String> withAccount(String platform, String account) {
        return Optional.ofNullable(byAccount.get(key(platform, account)));
    }

    private static String key(String platform, String account) {
        return platform + ":" + account;
    }

    Lineup on(LocalDate day) {
        var since = Objects.requireNonNullElse(changes.floor(day), LocalDate.MIN);
        return lineups.computeIfAbsent(since, this::lineup);
    }

    private Lineup lineup(LocalDate day) {
        var placed = people.values().stream()
                .map(person -> person.on(person.first().employment().nearest(day)))
                .toList();
        List<Team> there = teams.values().stream().map(team -> team.on(day)).toList();
        return new Lineup(day, placed, there);
    }
}
