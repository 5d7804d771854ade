package io.drumbeat.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One state of the company, looked up without walking through everybody. */
final class Directory {
    private final Map<String, Person> byId = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Map<String, Person> byAccount = new HashMap<>();
    private final List<Person> people;
    private final List<Person> reps;
    private final Map<String, List<Person>> byTeam;
    private final Map<String, List<Person>> repsByManager;

    Directory(Collection<Team> teams, Collection<Person> everybody) {
        teams.forEach(team -> this.teams.put(team.id(), team));
        everybody.forEach(person -> byId.put(person.id(), person));
        people = List.copyOf(byId.values());
        people.forEach(person -> person.accounts()
                .forEach((platform, account) -> byAccount.putIfAbsent(key(platform, account), person)));
        reps = people.stream().filter(Person::sells).toList();
        byTeam = by(people, person -> Optional.ofNullable(person.team()));
        repsByManager = by(reps, rep -> Optional.ofNullable(rep.manager()));
    }

    private static Map<String, List<Person>> by(List<Person> people, Function<Person, Optional<String>> what) {
        var found = new HashMap<String, List<Person>>();
        people.forEach(person -> what.apply(person).ifPresent(key -> found.computeIfAbsent(key, _ -> new ArrayList<>())
                .add(person)));
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.copyOf(each.getValue())));
    }

    private static String key(String platform, String account) {
        return platform + ":" + account;
    }

    List<Person> people() {
        return people;
    }

    List<Team> teams() {
        return List.copyOf(teams.values());
    }

    List<Person> reps() {
        return reps;
    }

    Optional<Person> person(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Person> withAccount(String platform, String account) {
        return Optional.ofNullable(byAccount.get(key(platform, account)));
    }

    Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    List<Person> membersOf(String team) {
        return byTeam.getOrDefault(team, List.of());
    }

    List<Person> repsUnder(String manager) {
        return repsByManager.getOrDefault(manager, List.of());
    }
}
