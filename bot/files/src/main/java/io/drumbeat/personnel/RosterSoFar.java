package io.drumbeat.personnel;

import io.drumbeat.intake.Column;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.intake.Wrong;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.people.Team;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who works here as the rows so far leave it, found without a search. */
public final class RosterSoFar {
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Map<String, String> byAccount = new HashMap<>();
    private final Map<String, Set<String>> reports = new HashMap<>();
    private final Map<String, Team> teams = new HashMap<>();
    private final Set<String> there = new LinkedHashSet<>();

    public RosterSoFar(People now) {
        now.ever().forEach(this::put);
        now.teams().forEach(team -> {
            there.add(team.id());
            add(team);
        });
    }

    private void add(Team team) {
        teams.put(NamesOnFile.plain(team.id()), team);
        teams.put(NamesOnFile.plain(team.name()), team);
    }

    /** From now on they are this, and their team is there. */
    public void put(Person person, @Nullable Team team) {
        if (team != null) {
            add(team);
        }
        put(person);
    }

    private void put(Person person) {
        var before = people.put(person.id(), person);
        if (before != null) {
            of(byName, NamesOnFile.plain(before.name())).remove(before.id());
            before.accounts().forEach((platform, account) -> byAccount.remove(key(platform, account), before.id()));
            of(reports, String.valueOf(before.manager())).remove(before.id());
        }
        of(byName, NamesOnFile.plain(person.name())).add(person.id());
        person.accounts().forEach((platform, account) -> byAccount.putIfAbsent(key(platform, account), person.id()));
        of(reports, String.valueOf(person.manager())).add(person.id());
    }

    private static Set<String> of(Map<String, Set<String>> map, String key) {
        return map.computeIfAbsent(key, _ -> new LinkedHashSet<>());
    }

    private static String key(String platform, String account) {
        return platform + ":" + account;
    }

    public Optional<Person> withId(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** @param platform {@code feishu}, {@code dingtalk} or {@code employee} */
    public Optional<Person> withAccount(String platform, String account) {
        return Optional.ofNullable(byAccount.get(key(platform, account))).map(people::get);
    }

    List<Person> named(String name) {
        return known(byName.getOrDefault(NamesOnFile.plain(name), Set.of()));
    }

    /** By id, by number, by name, or by name and id as {@code 张伟@E21} or {@code 张伟（E21）}. */
    List<Person> called(String words) {
        var said = words.replaceFirst("[（(]([^（()）]+)[)）]$", "@$1");
        var at = said.lastIndexOf('@');
        var exact = withId(said).or(() -> withAccount("employee", said));
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        return at <= 0
                ? named(said)
                : named(said.substring(0, at)).stream()
                        .filter(person -> person.id().equals(said.substring(at + 1)))
                        .toList();
    }

    /**
     * Whom a row is about, empty if nobody has this number or name: by number, else by name, where the accounts tell people
     * of one name apart.
     */
    public Optional<Person> meant(PersonCells cells) {
        var number = cells.id();
        if (number == null) {
            return only(named(cells.name()), cells);
        }
        var numbered = withId(number).or(() -> withAccount("employee", number));
        return numbered.isPresent()
                ? numbered
                : only(
                        named(cells.name()).stream()
                                .filter(person -> !person.accounts().containsKey("employee"))
                                .toList(),
                        cells);
    }

    private static Optional<Person> only(List<Person> found, PersonCells cells) {
        if (found.size() <= 1) {
            return found.stream().findFirst();
        }
        var told = found.stream()
                .filter(person -> List.of("feishu", "dingtalk").stream()
                        .anyMatch(platform -> Objects.equals(
                                cells.account(platform).value(),
                                person.accounts().getOrDefault(platform, ""))))
                .toList();
        if (told.size() == 1) {
            return Optional.of(told.getFirst());
        }
        var ids = found.stream().map(Person::id).collect(Collectors.joining("、"));
        throw new Wrong(
                Column.PERSON, cells.name(), "有 %d 位“%s”：%s；请在“工号”列写明是哪一位".formatted(found.size(), cells.name(), ids));
    }

    public List<Person> reportsOf(String manager) {
        return known(reports.getOrDefault(manager, Set.of()));
    }

    private List<Person> known(Set<String> ids) {
        return ids.stream().map(people::get).toList();
    }

    public List<Person> with(Role role) {
        return people.values().stream().filter(person -> person.role() == role).toList();
    }

    /** A team's name, and whether it is new. */
    public String label(@Nullable Team team) {
        return team == null ? "无" : there.contains(team.id()) ? team.name() : team.name() + "（新团队）";
    }

    public Optional<Team> team(String said) {
        return Optional.ofNullable(teams.get(NamesOnFile.plain(said)));
    }
}
