package io.drumbeat.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Everybody of the company and their teams, looked up by id, name or platform account. One is shared by the whole house
 * and becomes what the company is now; each look-up sees one state of it.
 */
public final class People {
    private volatile Directory now;

    public People(Collection<Team> teams, Collection<Person> people) {
        this.now = new Directory(teams, people);
    }

    /** From now on these are the people: whoever holds this sees the others. */
    public void become(People others) {
        now = others.now;
    }

    public List<Person> all() {
        return now.people();
    }

    public List<Team> teams() {
        return now.teams();
    }

    public Optional<Person> withId(String id) {
        return now.person(id);
    }

    /** @throws IllegalArgumentException if nobody has this id: a fact or setting names somebody who is gone */
    public Person get(String id) {
        return withId(id).orElseThrow(() -> new IllegalArgumentException("没有这个人：\"" + id + "\""));
    }

    public Optional<Person> named(String name) {
        return now.people().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** @param platform {@code feishu}, {@code dingtalk} or {@code console} */
    public Optional<Person> withAccount(String platform, String account) {
        return now.withAccount(platform, account);
    }

    public Optional<Team> team(String id) {
        return now.team(id);
    }

    /** The team whose group chat has this id on the platform. */
    public Optional<Team> withChat(String platform, String chat) {
        return now.teams().stream()
                .filter(t -> chat.equals(t.chats().get(platform)))
                .findFirst();
    }

    /** The departments on a platform whose members belong to teams. */
    public List<String> departmentsOn(String platform) {
        return now.teams().stream()
                .flatMap(team -> Optional.ofNullable(team.departments().get(platform)).stream())
                .toList();
    }

    /** Reps and managers of a team, in the order of the file. */
    public List<Person> membersOf(String team) {
        return now.membersOf(team);
    }

    /** The reps who report to this person; for admins and finance every rep. */
    public List<Person> repsSeenBy(Person viewer) {
        var seen = now;
        return switch (viewer.role()) {
            case REP -> seen.person(viewer.id()).filter(Person::sells).stream().toList();
            case MANAGER -> seen.repsUnder(viewer.id());
            case FINANCE, ADMIN -> seen.reps();
        };
    }

    /** Whether the viewer may see what this person did: oneself, one's reps, and for finance and admins everybody. */
    public boolean maySee(Person viewer, String person) {
        return viewer.id().equals(person)
                || now.person(person)
                        .filter(Person::sells)
                        .filter(rep -> switch (viewer.role()) {
                            case REP -> false;
                            case MANAGER -> viewer.id().equals(rep.manager());
                            case FINANCE, ADMIN -> true;
                        })
                        .isPresent();
    }
}
