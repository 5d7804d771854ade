package io.drumbeat.roster;

import io.drumbeat.calendar.Dated;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the company's people of its file with its lists, and of its contacts. File and lists are above the contacts: role,
 * team and manager that they name stay; the contacts add accounts, and people of the departments that teams name.
 */
final class Merging {
    /** The people, and for each member the person they are; strangers are without. */
    record Merged(People people, List<Members.Kept> kept) {}

    private final People written;
    private final People file;
    private final ZoneId zone;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> personOf = new HashMap<>();

    private Merging(People written, People file, ZoneId zone) {
        this.written = written;
        this.file = file;
        this.zone = zone;
        file.ever().forEach(person -> people.put(person.id(), person));
    }

    /**
     * @param written whom the company's file names
     * @param file the same and whom lists name
     * @param members what is kept of all platforms, with the person each was taken for before
     */
    static Merged of(People written, People file, List<Members.Kept> members, ZoneId zone) {
        var merging = new Merging(written, file, zone);
        // Who was taken for somebody before comes first, so that a newcomer is found to be the same person
        members.stream().sorted(Comparator.comparing(Members.Kept::isStranger)).forEach(merging::recognise);
        members.forEach(kept -> merging.account(kept.member(), members));
        members.forEach(kept -> merging.manager(kept.member()));
        var kept = members.stream().map(merging::kept).toList();
        var people = merging.people.values().stream().map(merging::dated).toList();
        return new Merged(file.with(file.teamHistories(), people), kept);
    }

    /** As they became what file and lists say, with the accounts that the contacts add; the contacts know only today. */
    private Dated<Person> dated(Person now) {
        return file.history(now.id()).orElseGet(() -> Dated.always(now)).each(person -> reporting(person)
                .with(now.accounts()));
    }

    /** Whom a list brought is not remembered with the contacts: once it is taken back they are as they were. */
    private Members.Kept kept(Members.Kept before) {
        var person = personOf.getOrDefault(key(before.member()), before.person());
        var byList = file.withId(person).isPresent() && written.withId(person).isEmpty();
        return byList ? before : new Members.Kept(before.member(), person);
    }

    /** Reporting to nobody rather than to somebody who is not there any more. */
    private Person reporting(Person person) {
        var manager = person.manager();
        return manager == null || people.containsKey(manager) ? person : person.under(null);
    }

    private void recognise(Members.Kept kept) {
        var member = kept.member();
        var before = kept.isStranger() ? Optional.<Person>empty() : Optional.ofNullable(people.get(kept.person()));
        var known = inFile(member).or(() -> before).or(() -> byMarks(member, new ArrayList<>(people.values())));
        var team = team(member);
        if (known.isPresent()) {
            personOf.put(key(member), known.get().id());
        } else if (!kept.isStranger() || (member.isHere() && team != null)) {
            var id = kept.isStranger() ? freeId(member) : kept.person();
            people.put(id, new Person(id, member.name(), role(member, team), team, null, zone, member.marks()));
            personOf.put(key(member), id);
        }
    }

    /** Who the file says this is: by the account itself, else by a mark. */
    private Optional<Person> inFile(Member member) {
        return file.whose(member.platform(), member.account()).or(() -> byMarks(member, file.ever()));
    }

    private static Optional<Person> byMarks(Member member, List<Person> among) {
        var matching = among.stream()
                .filter(person -> member.marks().entrySet().stream().anyMatch(mark -> mark.getValue()
                        .equals(person.accounts().get(mark.getKey()))))
                .toList();
        return matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty();
    }

    private @Nullable String team(Member member) {
        return file.teams().stream()
                .filter(team -> heading(team, member) || in(team, member))
                .findFirst()
                .map(Team::id)
                .orElse(null);
    }

    private static boolean in(Team team, Member member) {
        var department = team.departments().get(member.platform());
        return department != null && member.departments().contains(department);
    }

    private static boolean heading(Team team, Member member) {
        var department = team.departments().get(member.platform());
        return department != null && member.heads().contains(department);
    }

    private Role role(Member member, @Nullable String team) {
        return file.teams().stream().anyMatch(each -> each.id().equals(team) && heading(each, member))
                ? Role.MANAGER
                : Role.REP;
    }

    private String freeId(Member member) {
        var wanted = member.marks().getOrDefault("employee", member.account());
        var id = wanted;
        for (var n = 2; people.containsKey(id); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }

    private void account(Member member, List<Members.Kept> all) {
        var person = people.get(personOf.getOrDefault(key(member), ""));
        if (person == null) {
            return;
        }
        var accounts = new HashMap<>(person.accounts());
        if (member.isHere() && alone(member, all)) {
            accounts.putIfAbsent(member.platform(), member.account());
        } else if (!member.isHere()) {
            accounts.remove(member.platform(), member.account());
        }
        people.put(person.id(), person.with(accounts));
    }

    /** Two accounts of one platform that both claim to be one person: neither is believed unless the file names it. */
    private boolean alone(Member member, List<Members.Kept> all) {
        return all.stream()
                .map(Members.Kept::member)
                .filter(other -> other.isHere() && other.platform().equals(member.platform()))
                .filter(other -> Objects.equals(personOf.get(key(other)), personOf.get(key(member))))
                .allMatch(member::equals);
    }

    /** The direct manager of the contacts, else who heads the nearest department; never who the file names otherwise. */
    private void manager(Member member) {
        var person = people.get(personOf.getOrDefault(key(member), ""));
        if (person == null || file.withId(person.id()).isPresent() || person.manager() != null) {
            return;
        }
        var above = direct(member).or(() -> head(member)).filter(id -> !id.equals(person.id()));
        above.ifPresent(id -> people.put(person.id(), person.under(id)));
    }

    private Optional<String> direct(Member member) {
        return member.manager() == null
                ? Optional.empty()
                : Optional.ofNullable(personOf.get(key(member.platform(), member.manager())));
    }

    private Optional<String> head(Member member) {
        return people.values().stream()
                .filter(person -> person.role() == Role.MANAGER
                        && person.team() != null
                        && person.team().equals(team(member)))
                .map(Person::id)
                .findFirst();
    }

    static String key(Member member) {
        return key(member.platform(), member.account());
    }

    static String key(String platform, String account) {
        return platform + ":" + account;
    }
}
