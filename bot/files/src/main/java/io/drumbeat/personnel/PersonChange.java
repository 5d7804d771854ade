package io.drumbeat.personnel;

import io.drumbeat.intake.Column;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.people.Person;
import io.drumbeat.people.Person.Employment;
import io.drumbeat.people.Team;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a row makes of somebody, difference by difference; what it leaves empty stays as it is. */
public final class PersonChange {
    private static final String EMPLOYEE = "employee";
    private final PersonCells cells;
    private final @Nullable Person before;
    private final RosterSoFar now;
    private final List<Difference> differences = new ArrayList<>();

    /** @param words as {@code 角色 销售 → 主管} */
    public record Difference(Column column, String said, String words) {}

    /** @param before null if they are new */
    public PersonChange(PersonCells cells, @Nullable Person before, RosterSoFar now) {
        this.cells = cells;
        this.before = before;
        this.now = now;
    }

    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    public String inWords() {
        return String.join("，", differences.stream().map(Difference::words).toList());
    }

    /**
     * @param team where the row puts them, or null
     * @param manager the id of whom it puts them under, or null
     */
    public Person after(String id, @Nullable Team team, @Nullable String manager, ZoneId zone) {
        if (before == null) {
            return new Person(id, cells.name(), cells.role(), idOf(team), manager, zone, accounts(Map.of()))
                    .employed(new Employment(cells.joined() == null ? cells.since() : cells.joined(), null));
        }
        var sameName = NamesOnFile.plain(before.name()).equals(NamesOnFile.plain(cells.name()));
        if (!sameName) {
            differs(Column.PERSON, cells.name(), before.name(), cells.name());
        }
        if (before.role() != cells.role()) {
            differs(
                    Column.ROLE,
                    cells.role().label(),
                    before.role().label(),
                    cells.role().label());
        }
        if (!Objects.equals(before.team(), idOf(team))) {
            differs(Column.TEAM, text(cells.team().value()), nameOfTeam(before.team()), now.label(team));
        }
        if (!Objects.equals(before.manager(), manager)) {
            differs(Column.MANAGER, text(cells.manager().value()), nameOf(before.manager()), nameOf(manager));
        }
        var name = sameName ? before.name() : cells.name();
        return new Person(id, name, cells.role(), idOf(team), manager, before.zone(), accounts(before.accounts()))
                .employed(employment(before.employment()));
    }

    private Employment employment(Employment had) {
        var joined = cells.joined();
        if (joined == null || joined.equals(had.joined())) {
            return had;
        }
        differs(
                Column.JOINED,
                joined.toString(),
                had.joined() == null ? "无" : had.joined().toString(),
                joined.toString());
        return new Employment(joined, had.left());
    }

    private Map<String, String> accounts(Map<String, String> had) {
        var accounts = new HashMap<>(had);
        cells.number()
                .filter(number -> before == null || !number.equals(before.id()))
                .ifPresent(number -> {
                    becomes(accounts, EMPLOYEE, number);
                });
        for (var platform : List.of("feishu", "dingtalk")) {
            var said = cells.account(platform);
            if (!said.silent()) {
                becomes(accounts, platform, said.value());
            }
        }
        return accounts;
    }

    private void becomes(Map<String, String> accounts, String platform, @Nullable String account) {
        var had = account == null ? accounts.remove(platform) : accounts.put(platform, account);
        if (before != null && !Objects.equals(had, account)) {
            differs(PersonCells.column(platform), text(account), text(had), text(account));
        }
    }

    private void differs(Column column, String said, String from, String to) {
        differences.add(new Difference(column, said, "%s %s → %s".formatted(column.label(), from, to)));
    }

    private static @Nullable String idOf(@Nullable Team team) {
        return team == null ? null : team.id();
    }

    private String nameOfTeam(@Nullable String id) {
        return id == null ? "无" : now.team(id).map(Team::name).orElse(id);
    }

    private String nameOf(@Nullable String id) {
        return id == null ? "无" : now.withId(id).map(Person::name).orElse(id);
    }

    private static String text(@Nullable String words) {
        return words == null ? "无" : words;
    }
}
