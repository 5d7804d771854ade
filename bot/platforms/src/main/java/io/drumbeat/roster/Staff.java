package io.drumbeat.roster;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.StaffFact;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the company's people of its file and of the lists that were imported. The file is above the lists. */
final class Staff {
    private final People file;
    private final ZoneId zone;
    private final Map<String, Team> teams = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    private Staff(People file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
        file.teams().forEach(team -> teams.put(team.id(), team));
        file.all().forEach(this::add);
    }

    /**
     * @param listed what lists said, oldest first
     * @param zone where people are who are not in the file
     */
    static People of(People file, List<Entry> listed, ZoneId zone) {
        var staff = new Staff(file, zone);
        var newest = new LinkedHashMap<String, StaffFact.PersonListed>();
        for (var entry : listed) {
            if (entry.fact() instanceof StaffFact.PersonListed person) {
                newest.put(person.person(), person);
            }
        }
        newest.values().stream()
                .filter(person -> file.withId(person.person()).isEmpty())
                .forEach(staff::add);
        return new People(staff.teams.values(), staff.people.values());
    }

    /** Everybody as they are now, with what lists said since. */
    static People above(People now, People file, People staff) {
        var all = new LinkedHashMap<String, Person>();
        now.all().forEach(person -> all.put(person.id(), person));
        staff.all().stream()
                .filter(person -> file.withId(person.id()).isEmpty())
                .forEach(person -> {
                    var before = all.getOrDefault(person.id(), person);
                    var accounts = new HashMap<>(before.accounts());
                    accounts.putAll(person.accounts());
                    all.put(person.id(), person.with(accounts));
                });
        var teams = new LinkedHashMap<String, Team>();
        now.teams().forEach(team -> teams.put(team.id(), team));
        staff.teams().forEach(team -> teams.put(team.id(), team));
        return new People(teams.values(), all.values());
    }

    private void add(StaffFact.PersonListed listed) {
        add(new Person(
                listed.person(),
                listed.name(),
                listed.role(),
                team(listed.team()),
                listed.manager(),
                zone,
                listed.accounts()));
    }

    /** An account belongs to one person: to whom the file gives it, else to whom a list gave it first. */
    private void add(Person person) {
        var accounts = new HashMap<>(person.accounts());
        accounts.entrySet().removeIf(account -> !taken.add(Merging.key(account.getKey(), account.getValue())));
        people.put(person.id(), person.with(accounts));
    }

    private @Nullable String team(StaffFact.@Nullable Crew crew) {
        if (crew == null) {
            return null;
        }
        var known = file.team(crew.id()).or(() -> file.teams().stream()
                .filter(team -> team.name().equals(crew.name()))
                .findFirst());
        if (known.isPresent()) {
            return known.get().id();
        }
        return Objects.requireNonNull(teams.computeIfAbsent(crew.id(), id -> new Team(id, crew.name(), Map.of())))
                .id();
    }
}
