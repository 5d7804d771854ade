package io.drumbeat.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody of the company and their teams, looked up by id, name or platform account. */
public final class People {
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Team> teams = new LinkedHashMap<>();

    public People(Collection<Team> teams, Collection<Person> people) {
        teams.forEach(team -> this.teams.put(team.id(), team));
        people.forEach(person -> this.people.put(person.id(), person));
    }

    public List<Person> all() {
        return List.copyOf(people.values());
    }

    public List<Team> teams() {
        return List.copyOf(teams.values());
    }

    public Optional<Person> withId(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** @throws IllegalArgumentException if nobody has this id: a fact or setting names somebody who is gone */
    public Person get(String id) {
        return withId(id).orElseThrow(() -> new IllegalArgumentException("没有这个人：\"" + id + "\""));
    }

    public Optional<Person> named(String name) {
        return people.values().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** @param platform {@code feishu}, {@code dingtalk} or {@code console} */
    public Optional<Person> withAccount(String platform, String account) {
        return people.values().stream()
                .filter(p -> account.equals(p.accounts().get(platform)))
                .findFirst();
    }

    public Optional<Team> team(String id) {
        return Optional.ofNullable(teams.get(id));
    }

    /** The team whose group chat has this id on the platform. */
    public Optional<Team> withChat(String platform, String chat) {
        return teams.values().stream()
                .filter(t -> chat.equals(t.chats().get(platform)))
                .findFirst();
    }

    /** Reps and managers of a team, in the order of the file. */
    public List<Person> membersOf(String team) {
        return people.values().stream().filter(p -> team.equals(p.team())).toList();
    }

    /** The reps who report to this person; for admins and finance every rep. */
    public List<Person> repsSeenBy(Person viewer) {
        return people.values().stream()
                .filter(Person::sells)
                .filter(p -> switch (viewer.role()) {
                    case REP -> p.id().equals(viewer.id());
                    case MANAGER -> viewer.id().equals(p.manager());
                    case FINANCE, ADMIN -> true;
                })
                .toList();
    }

    /** Whether the viewer may see what this person did: oneself, one's reps, and for finance and admins everybody. */
    public boolean maySee(Person viewer, String person) {
        return viewer.id().equals(person) || repsSeenBy(viewer).stream().anyMatch(p -> p.id().equals(person));
    }
}
