package io.drumbeat.people;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody of the company and their teams, looked up by id, name or platform account. One is shared by the whole house
 * and becomes what the company is now; each look-up sees one state of it.
 */
public final class People {
    private volatile Now now;

    private record Now(Map<String, Person> people, Map<String, Team> teams) {}

    public People(Collection<Team> teams, Collection<Person> people) {
        var byTeam = new LinkedHashMap<String, Team>();
        var byPerson = new LinkedHashMap<String, Person>();
        teams.forEach(team -> byTeam.put(team.id(), team));
        people.forEach(person -> byPerson.put(person.id(), person));
        this.now = new Now(byPerson, byTeam);
    }

    /** From now on these are the people: whoever holds this sees the others. */
    public void become(People others) {
        now = others.now;
    }

    public List<Person> all() {
        return List.copyOf(now.people().values());
    }

    public List<Team> teams() {
        return List.copyOf(now.teams().values());
    }

    public Optional<Person> withId(String id) {
        return Optional.ofNullable(now.people().get(id));
    }

    /** @throws IllegalArgumentException if nobody has this id: a fact or setting names somebody who is gone */
    public Person get(String id) {
        return withId(id).orElseThrow(() -> new IllegalArgumentException("没有这个人：\"" + id + "\""));
    }

    public Optional<Person> named(String name) {
        return now.people().values().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** @param platform {@code feishu}, {@code dingtalk} or {@code console} */
    public Optional<Person> withAccount(String platform, String account) {
        return now.people().values().stream()
                .filter(p -> account.equals(p.accounts().get(platform)))
                .findFirst();
    }

    public Optional<Team> team(String id) {
        return Optional.ofNullable(now.teams().get(id));
    }

    /** The team whose group chat has this id on the platform. */
    public Optional<Team> withChat(String platform, String chat) {
        return now.teams().values().stream()
                .filter(t -> chat.equals(t.chats().get(platform)))
                .findFirst();
    }

    /** The departments on a platform whose members belong to teams. */
    public List<String> departmentsOn(String platform) {
        return now.teams().values().stream()
                .flatMap(team -> Optional.ofNullable(team.departments().get(platform)).stream())
                .toList();
    }

    /** Reps and managers of a team, in the order of the file. */
    public List<Person> membersOf(String team) {
        return now.people().values().stream().filter(p -> team.equals(p.team())).toList();
    }

    /** The reps who report to this person; for admins and finance every rep. */
    public List<Person> repsSeenBy(Person viewer) {
        return now.people().values().stream()
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
