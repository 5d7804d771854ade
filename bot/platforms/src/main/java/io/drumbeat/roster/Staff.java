package io.drumbeat.roster;

import io.drumbeat.calendar.Dated;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Person.Employment;
import io.drumbeat.people.Team;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the company's people of its file and of the lists that were imported. The file is above the lists. */
final class Staff {
    private final People file;
    private final ZoneId zone;
    private final Map<String, Dated<Team>> teams = new LinkedHashMap<>();
    private final Map<String, Dated<Person>> people = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** What a list said of somebody, and from when on; null where it was always so. */
    private record Said(@Nullable LocalDate since, StaffFact.PersonListed listed) {
        /** Whom nobody knew before was always what the first list says of them, unless it says since when. */
        static Optional<Said> of(Entry entry) {
            return entry.fact() instanceof StaffFact.PersonListed listed
                    ? Optional.of(
                            new Said(listed.since() != null || listed.joins() ? listed.since() : entry.date(), listed))
                    : Optional.empty();
        }
    }

    private Staff(People file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
        file.teamHistories().forEach(team -> teams.put(team.first().id(), team));
        file.histories().forEach(this::add);
    }

    /**
     * @param listed what lists said, oldest first
     * @param zone where people are who are not in the file
     */
    static People of(People file, List<Entry> listed, ZoneId zone) {
        var staff = new Staff(file, zone);
        var said = new LinkedHashMap<String, List<Said>>();
        for (var entry : listed) {
            Said.of(entry).ifPresent(one -> said.computeIfAbsent(one.listed().person(), _ -> new ArrayList<>())
                    .add(one));
        }
        said.forEach((person, all) -> {
            if (file.history(person).isEmpty()) {
                staff.add(all);
            }
        });
        return file.with(staff.teams.values(), staff.people.values());
    }

    /** Everybody as they are now, with what lists said since. */
    static People above(People now, People file, People staff) {
        var all = new LinkedHashMap<String, Dated<Person>>();
        now.histories().forEach(person -> all.put(person.first().id(), person));
        staff.histories().stream()
                .filter(person -> file.history(person.first().id()).isEmpty())
                .forEach(person -> {
                    var id = person.first().id();
                    var accounts =
                            new HashMap<>(all.getOrDefault(id, person).last().accounts());
                    accounts.putAll(person.last().accounts());
                    all.put(id, person.each(state -> state.with(accounts)));
                });
        var teams = new LinkedHashMap<String, Dated<Team>>();
        now.teamHistories().forEach(team -> teams.put(team.first().id(), team));
        staff.teamHistories().forEach(team -> teams.put(team.first().id(), team));
        return now.with(teams.values(), all.values());
    }

    /** Name and accounts are at once what the newest list says; role, team and manager are from the day on that it says. */
    private void add(List<Said> said) {
        var newest = said.getLast().listed();
        var joined = said.stream()
                .map(one -> one.listed().joined() != null
                        ? one.listed().joined()
                        : one.listed().joins() ? one.since() : null)
                .filter(Objects::nonNull)
                .reduce((_, later) -> later)
                .orElse(null);
        var employment = new Employment(joined, null);
        // a list of the same day that came later is above an earlier one
        var inOrder = said.stream()
                .sorted(Comparator.comparing(one -> Objects.requireNonNullElse(one.since(), LocalDate.MIN)))
                .toList();
        var person = Dated.always(person(inOrder.getFirst().listed(), newest, employment));
        for (var one : inOrder.subList(1, inOrder.size())) {
            person = person.from(
                    Objects.requireNonNullElse(one.since(), LocalDate.MIN), person(one.listed(), newest, employment));
        }
        add(person);
    }

    private Person person(StaffFact.PersonListed listed, StaffFact.PersonListed newest, Employment employment) {
        return new Person(
                newest.person(),
                newest.name(),
                listed.role(),
                team(listed.team()),
                listed.manager(),
                zone,
                newest.accounts(),
                null,
                employment);
    }

    /** An account belongs to one person: to whom the file gives it, else to whom a list gave it first. */
    private void add(Dated<Person> person) {
        var accounts = new HashMap<>(person.last().accounts());
        accounts.entrySet().removeIf(account -> !taken.add(Merging.key(account.getKey(), account.getValue())));
        people.put(person.first().id(), person.each(state -> state.with(accounts)));
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
        teams.computeIfAbsent(crew.id(), id -> Dated.always(new Team(id, crew.name(), Map.of())));
        return crew.id();
    }
}
